package de.depesche.formats.cda;

import static de.depesche.formats.cda.LetterTexts.LETTER;
import static de.depesche.formats.cda.LetterTexts.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.cda.VersionChain.Link;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of letters, with one that breaks it and one that just does not.
class LetterRulesTest {

    static Stream<Sample> samples() {
        return Stream.of(headers(), people(), LetterSchemaSamples.samples(), mails(), chains())
                .flatMap(samples -> samples);
    }

    private static Stream<Sample> headers() {
        return Stream.of(
                letter("CDA-XML", "</ClinicalDocument>", "", "<component/>", "<component></component>"),
                letter("CDA-ROOT", "urn:hl7-org:v3", "urn:hl7-org:v2", "<realmCode", "<realmCode x='1'"),
                letter("CDA-TYPE", "13883.1.3\"", "13883.1.4\"", "POCD_HD000040", "anders"),
                letter("CDA-REALM", "\"DE\"", "\"AT\"", "\"de-DE\"", "\"de-AT\""),
                letter("CDA-TEMPLATE", "10.1013", "10.1014", "10.1013", "10.1020"),
                letter(
                        "CDA-ID",
                        "<id root=\"1.2.276.0.76.3.1.9999.1\" extension=\"brief-1\"/>",
                        "",
                        " extension=\"brief-1\"",
                        ""),
                letter("CDA-CODE", "11490-0", "11490-1", "codeSystem=", "x="),
                letter("CDA-TIME", "20260402131017+0200", "20260432131017+0200", "20260402131017+0200", "20260402"),
                letter("CDA-CONFIDENTIALITY", "<confidentialityCode code=\"N\"/>", "", "\"N\"", "\"V\""),
                letter("CDA-LANGUAGE", "<languageCode code=\"de-DE\"/>", "", "de-DE", "en"),
                letter(
                        "CDA-SETID",
                        "<versionNumber value=\"1\"/>",
                        "",
                        "<setId root=\"1.2.276.0.76.3.1.9999.2\" extension=\"kette-1\"/>\n  <versionNumber value=\"1\"/>",
                        ""),
                letter(
                        "CDA-VERSION",
                        "versionNumber value=\"1\"",
                        "versionNumber value=\"0\"",
                        "versionNumber value=\"1\"",
                        "versionNumber value=\"999999999\""));
    }

    private static Stream<Sample> people() {
        return Stream.of(
                letter("CDA-PATIENT", "patientRole>", "other>", "4711", "4712"),
                letter("CDA-KVNR", "A123456780", "A123456781", "4711", "A123456781"),
                letter("CDA-AUTHOR", "<author/>", "", "<author/>", "<author/><author/>"),
                letter("CDA-CUSTODIAN", "<custodian/>", "", "<custodian/>", "<custodian></custodian>"),
                letter("CDA-RECIPIENT", "informationRecipient>", "other>", "mailto:", "x"),
                letter("CDA-AUTHENTICATOR", "<legalAuthenticator/>", "", "<author/>", ""),
                letter(
                        "CDA-TITLE",
                        "<title>Arztbrief",
                        "<title>Brief zu BEISPIEL, E.",
                        "<title>Arztbrief",
                        "<title>Beispielbrief"));
    }

    private static Stream<Sample> mails() {
        return Stream.of(
                mail("LETTER-PAIR", "name=Brief.PDF", "name=Brief.txt", "name=brief.xml", "name=BRIEF.XML"),
                mail("LETTER-PDF", "%PDF-1.7", "PDF-1.7", "%PDF-1.7", "%PDF-2.0"),
                mail("LETTER-SERVICE", "Arztbrief;VHitG", "eBrief;VHitG", "X-KIM-Dienst", "X-KVC-Dienst"),
                mail(
                        "LETTER-SUBJECT",
                        "Subject: Arztbrief",
                        "Subject: Frau Beispiel",
                        "Subject: Arztbrief",
                        "Subject: Beispielbrief"),
                mail("LETTER-RECIPIENT", "Klinik@kim", "Anders@kim", "mailto:klinik", "tel:klinik"));
    }

    private static Stream<Sample> chains() {
        var first = new Link("s", 1, "a");
        return Stream.of(
                new Sample(
                        "CHAIN-TWICE",
                        () -> chain(first, new Link("s", 1, "b")),
                        () -> chain(first, new Link("t", 1, "b"))),
                new Sample(
                        "CHAIN-GAP",
                        () -> chain(first, new Link("s", 3, "b")),
                        () -> chain(new Link("s", 2, "b"), first)),
                new Sample(
                        "CHAIN-ID",
                        () -> chain(first, new Link("s", 2, "a")),
                        () -> chain(first, new Link("s", 2, "b"))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void oneBreaksItAndOneJustDoesNot(Sample sample) {
        sample.holds();
    }

    @Test
    void everyRuleHasBoth() {
        Sample.cover(Letters.rules(), samples());
    }

    @Test
    void goodLettersHaveNoFinding() {
        assertThat(read(LETTER).counts()).isEmpty();
        assertThat(LetterMail.read(MailPart.parse(LetterTexts.bytes(MAIL)))
                        .report()
                        .counts())
                .isEmpty();
    }

    @Test
    void theHeaderIsReadAndKeepsItsSecrets() throws IOException {
        var letter = Letters.read(new ByteArrayInputStream(LetterTexts.bytes(LETTER)), Optional.empty())
                .header()
                .orElseThrow();
        assertThat(letter.id()).contains("1.2.276.0.76.3.1.9999.1/brief-1");
        assertThat(letter.setId()).contains("1.2.276.0.76.3.1.9999.2/kette-1");
        assertThat(letter.code()).contains("11490-0");
        assertThat(letter.title()).contains("Arztbrief");
        assertThat(letter.effectiveTime()).contains("20260402131017+0200");
        assertThat(letter.patientFamilyNames()).containsExactly("Beispiel");
        assertThat(letter.patientIds()).hasSize(2);
        assertThat(letter.recipientAddresses()).containsExactly("klinik@kim.example");
        assertThat(letter).hasToString("LetterHeader[1.2.276.0.76.3.1.9999.1/brief-1, hidden]");
        assertThat(letter.patientIds().getFirst().toString()).doesNotContain("A123456780");
        assertThat(Link.of(letter))
                .contains(new Link(
                        "1.2.276.0.76.3.1.9999.2/kette-1", 1, letter.id().get()));
    }

    @Test
    void aLetterWithoutAVersionIsInNoChain() throws IOException {
        var text = LETTER.replace("versionNumber value=\"1\"", "versionNumber value=\"eins\"");
        var letter = Letters.read(new ByteArrayInputStream(LetterTexts.bytes(text)), Optional.empty())
                .header();
        assertThat(Link.of(letter.orElseThrow())).isEmpty();
    }

    @Test
    void emptyValuesAreNone() throws IOException {
        var text = LETTER.replace("<title>Arztbrief</title>", "<title> </title>")
                .replace("value=\"20260402131017+0200\"", "value=\" \"");
        var letter = Letters.read(new ByteArrayInputStream(LetterTexts.bytes(text)), Optional.empty())
                .header()
                .orElseThrow();
        assertThat(letter.title()).isEmpty();
        assertThat(letter.effectiveTime()).isEmpty();
    }

    @Test
    void aChainBeginsWithVersionOneAndSaysWhatIsMissing() {
        var late = chain(new Link("s", 4, "a"), new Link("x", 1, "a"));
        assertThat(late.counts()).containsOnlyKeys("CHAIN-GAP");
        assertThat(late.findings().getFirst().message(java.util.Locale.GERMAN))
                .isEqualTo("Auf Version 0 von s folgt Version 4.");
        assertThat(chain(new Link("s", 3, "c"), new Link("s", 1, "a"), new Link("s", 2, "b")))
                .isEqualTo(Report.CLEAN);
        assertThat(chain(new Link("s", 1, "a"), new Link("s", 1, "a")).counts())
                .containsOnlyKeys("CHAIN-TWICE", "CHAIN-ID");
    }

    @Test
    void theLatestVersionReplacesTheOthers() {
        var links = List.of(new Link("s", 2, "b"), new Link("s", 10, "c"), new Link("t", 99, "d"));
        assertThat(VersionChain.latest("s", links)).contains(links.get(1));
        assertThat(VersionChain.latest("x", links)).isEmpty();
    }

    @Test
    void shortNamesDoNotForbidEveryTitle() {
        var text = LETTER.replace("<family>Beispiel", "<family>Au").replace("<title>Arztbrief", "<title>Au weia");
        assertThat(read(text).counts()).isEmpty();
    }

    @Test
    void twoLettersInOneMailAreNotRead() {
        var two = MAIL.replace("name=Brief.PDF", "name=zweiter.xml");
        var reading = LetterMail.read(MailPart.parse(LetterTexts.bytes(two)));
        assertThat(reading.letter().letter()).isEmpty();
        assertThat(reading.report().counts()).containsOnlyKeys("LETTER-PAIR");
    }

    @Test
    void findingsNameTheirLine() {
        var finding = letter("CDA-REALM", "\"DE\"", "\"AT\"", "x", "x")
                .breaks()
                .get()
                .findings()
                .getFirst();
        assertThat(finding.where().line()).hasValue(3);
        assertThat(finding.where().path()).contains("/ClinicalDocument/realmCode");
        assertThat(finding.where().file()).contains("brief.xml");
    }

    private static Sample letter(String rule, String from, String to, String keptFrom, String keptTo) {
        return new Sample(rule, () -> read(LETTER.replace(from, to)), () -> read(LETTER.replace(keptFrom, keptTo)));
    }

    private static Sample mail(String rule, String from, String to, String keptFrom, String keptTo) {
        return new Sample(rule, () -> readMail(MAIL.replace(from, to)), () -> readMail(MAIL.replace(keptFrom, keptTo)));
    }

    private static Report readMail(String text) {
        return LetterMail.read(MailPart.parse(LetterTexts.bytes(text))).report();
    }

    private static Report read(String text) {
        try (var in = new ByteArrayInputStream(LetterTexts.bytes(text))) {
            return Letters.read(in, Optional.of("brief.xml")).report();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Report chain(Link... links) {
        var findings = new ReportBuilder();
        VersionChain.check("s", List.of(links), findings);
        return findings.report();
    }
}
