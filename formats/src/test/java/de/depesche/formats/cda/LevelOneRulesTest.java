package de.depesche.formats.cda;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Sample;
import de.depesche.formats.xml.XmlSchemas;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelOneRulesTest {
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final String NAME = "181234500_4711_20260402.EEAB";
    private static final String FILE = """
            <?xml version="1.0" encoding="ISO-8859-15"?>
            <levelone xmlns="urn::hl7-org/cda">
              <clinical_document_header>
                <id EX="4711" RT="181234500"/>
                <set_id EX="kette-1" RT="181234500"/>
                <version_nbr V="1"/>
                <document_type_cd V="EDMP_ASTHMA_EE" S="1.2.276.0.76.5.100"/>
                <service_tmr V="2026-04-02"/>
                <origination_dttm V="2026-04-03"/>
                <provider><person><id EX="181234500" RT="BSNR"/><id EX="123456640" RT="LANR"/><id EX="x" RT="Z"/></person></provider>
                <patient/>
              </clinical_document_header>
              <body>Größe</body>
            </levelone>
            """;
    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn::hl7-org/cda" elementFormDefault="qualified">
              <xs:element name="levelone"><xs:complexType><xs:sequence>
                <xs:any processContents="skip"/><xs:element name="body"/>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>""";

    static Stream<Sample> samples() {
        return Stream.of(
                sample("L1-XML", "</levelone>", "", "<patient/>", "<patient></patient>"),
                sample("L1-ROOT", "clinical_document_header", "header", "<patient/>", ""),
                sample("L1-ENCODING", "ISO-8859-15", "ISO-8859-1", "ISO-8859-15", "iso-8859-15"),
                sample(
                        "L1-ID",
                        "4711\" RT=\"181234500",
                        "4711\" RT=\"18123450",
                        "4711\" RT=\"181234500",
                        "4711\" RT=\"201234500"),
                sample("L1-CASE", "EX=\"4711\" ", "EX=\" \" ", "EX=\"4711\"", "EX=\"1\""),
                sample("L1-SETID", "<set_id EX=\"kette-1\" ", "<set_id ", "kette-1", "1"),
                sample(
                        "L1-VERSION",
                        "version_nbr V=\"1\"",
                        "version_nbr V=\"0\"",
                        "version_nbr V=\"1\"",
                        "version_nbr V=\"12\""),
                sample("L1-TYPE", "V=\"EDMP_ASTHMA_EE\"", "", "EDMP_ASTHMA_EE", "EHKS_D"),
                sample("L1-TYPE-TABLE", "5.100", "5.101", " S=\"1.2.276.0.76.5.100\"", ""),
                sample(
                        "L1-TIME",
                        "service_tmr V=\"2026-04-02\"",
                        "service_tmr V=\"02.04.2026\"",
                        "service_tmr V=\"2026-04-02\"",
                        "service_tmr V=\"2026-04-02..2026-04-03\""),
                sample("L1-MADE", "2026-04-03", "2026-02-30", "2026-04-03", "2026-04-03T10:00:00"),
                sample(
                        "L1-BSNR",
                        "EX=\"181234500\" RT=\"BSNR\"",
                        "EX=\"18\" RT=\"BSNR\"",
                        "EX=\"181234500\" RT=\"BSNR\"",
                        "EX=\"201234500\" RT=\"BSNR\""),
                sample("L1-LANR", "123456640", "123456740", "123456640", "999999900"),
                named("L1-NAME", "181234500_4711_02042026.EEAB", "181234500_4711_20260402_A.EVDM2"),
                named("L1-NAME-BSNR", NAME.replace("1812", "2012"), NAME),
                named("L1-NAME-CASE", NAME.replace("4711", "4712"), NAME),
                named("L1-NAME-DAY", NAME.replace("0402", "0404"), NAME.replace("0402", "0403")),
                named("L1-NAME-PHASE", NAME.replace(".EE", ".EV"), NAME.replace("EEAB", "HKSD")),
                new Sample("L1-SCHEMA", () -> validated(FILE.replace("body>", "rumpf>")), () -> validated(FILE)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileBreaksItAndOneJustDoesNot(Sample sample) {
        sample.holds();
    }

    @Test
    void everyRuleHasBoth() {
        Sample.cover(LevelOneFiles.rules(), samples());
    }

    @Test
    void aGoodFileHasNoFindingAndSaysThatItsBodyWasNotChecked() {
        assertThat(validated(FILE)).isEqualTo(Report.CLEAN);
        var unchecked = read(FILE, Optional.of(NAME)).report();
        assertThat(unchecked.findings()).isEmpty();
        assertThat(unchecked.notChecked())
                .extracting(notChecked -> notChecked.rule().id())
                .containsExactly("L1-SCHEMA");
    }

    @Test
    void theHeaderIsReadAndKeepsItsSecrets() {
        var reading = read(FILE, Optional.empty());
        var header = reading.header().orElseThrow();
        assertThat(header.caseNumber()).contains("4711");
        assertThat(header.practice()).contains("181234500");
        assertThat(header.doctors()).containsExactly("123456640");
        assertThat(header.practices()).containsExactly("181234500");
        assertThat(header.made()).contains("2026-04-03");
        assertThat(header).hasToString("LevelOneHeader[EDMP_ASTHMA_EE, hidden]");
        assertThat(reading.link()).contains(new VersionChain.Link("kette-1/181234500", 1, "kette-1/181234500/1"));
        assertThat(read(FILE.replace("version_nbr V=\"1\"", "version_nbr V=\"x\""), Optional.empty())
                        .link())
                .isEmpty();
    }

    @Test
    void aFindingNamesItsLine() {
        var finding = sample("L1-LANR", "123456640", "123456740", "x", "x")
                .breaks()
                .get()
                .findings()
                .getFirst();
        assertThat(finding.where().line()).hasValue(10);
        assertThat(finding.where().path()).contains("/levelone/clinical_document_header/provider");
        var objection = validated(FILE.replace("<body>", "<rumpf>").replace("</body>", "</rumpf>"));
        assertThat(objection.findings().getFirst().where().line()).hasValue(13);
    }

    @Test
    void typesOfAnotherFormAreNotComparedWithTheEnding() {
        assertThat(read(FILE.replace("EDMP_ASTHMA_EE", "EDMP_ASTHMA"), Optional.of(NAME))
                        .report()
                        .findings())
                .isEmpty();
        assertThat(read(FILE.replace("EDMP_ASTHMA_EE", "EDMP_ASTHMA_EV"), Optional.of(NAME.replace(".EE", ".EV")))
                        .report()
                        .findings())
                .isEmpty();
        assertThat(read(FILE.replace("EDMP_ASTHMA_EE", "EHKS_D_EE"), Optional.of(NAME.replace("EEAB", "HKSD")))
                        .report()
                        .findings())
                .isEmpty();
    }

    @Test
    void timesThatAreTooShortAreNone() {
        assertThat(LevelOneHeader.day(Optional.of("2026-04"))).isEmpty();
        assertThat(LevelOneHeader.day(Optional.of("2026-04-02"))).isPresent();
        assertThat(LevelOneHeader.day(Optional.empty())).isEmpty();
    }

    @Test
    void aFileThatIsNoXmlSaysWhere() {
        var finding =
                read("<levelone>\n</x>", Optional.of(NAME)).report().findings().getFirst();
        assertThat(finding.rule().id()).isEqualTo("L1-XML");
        assertThat(finding.where().line()).hasValue(2);
        assertThat(finding.where().file()).contains(NAME);
    }

    @Test
    void aWrongRootOfAnotherNamespaceIsNoDocumentation() {
        assertThat(read(FILE.replace("urn::hl7-org/cda", "urn:x"), Optional.empty())
                        .header())
                .isEmpty();
        assertThat(read(FILE.replace("levelone", "leveltwo"), Optional.empty())
                        .report()
                        .counts())
                .containsOnlyKeys("L1-ROOT");
    }

    @ParameterizedTest
    @CsvSource({"181234500_4711_20260402.EVKHK, V", "181234500_4711_20260402_A.EEAB, E"})
    void theEndingTellsThePhase(String name, String phase) {
        assertThat(LevelOneName.parse(name).orElseThrow().phase()).contains(phase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"181234500_4711_20260402.HKSND", "181234500_4711_20260402.HKSDEV", "181234500_4711_20260402.HKSD"
            })
    void theScreeningHasNoPhase(String name) {
        assertThat(LevelOneName.parse(name).orElseThrow().phase()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18123450_1_20260402.EEAB",
                "181234500__20260402.EEAB",
                "181234500_1_20260431.EEAB",
                "181234500_1_20260402.XEAB",
                "181234500_1_20260402.EEAB.zip"
            })
    void otherNamesAreNone(String name) {
        assertThat(LevelOneName.parse(name)).isEmpty();
    }

    private static Sample sample(String rule, String from, String to, String keptFrom, String keptTo) {
        return new Sample(
                rule,
                () -> read(FILE.replace(from, to), Optional.of(NAME)).report(),
                () -> read(FILE.replace(keptFrom, keptTo), Optional.of(NAME)).report());
    }

    private static Sample named(String rule, String breaks, String keeps) {
        return new Sample(
                rule,
                () -> read(FILE, Optional.of(breaks)).report(),
                () -> read(FILE, Optional.of(keeps)).report());
    }

    private static LevelOneFiles.Reading read(String text, Optional<String> name) {
        return LevelOneFiles.read(text.getBytes(LATIN_9), name, Optional.empty());
    }

    private static Report validated(String text) {
        var schemas = XmlSchemas.of("x.xsd", Map.of("x.xsd", SCHEMA.getBytes(StandardCharsets.UTF_8)));
        return LevelOneFiles.read(text.getBytes(LATIN_9), Optional.of(NAME), Optional.of(schemas))
                .report();
    }
}
