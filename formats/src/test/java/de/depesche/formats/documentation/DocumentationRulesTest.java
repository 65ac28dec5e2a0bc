package de.depesche.formats.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Rule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of eDokumentation, with a mail that breaks it and one that just does not.
class DocumentationRulesTest {
    private static final String ARCHIVE = "181234500_20260402131017_1_QSHGV.zip.XKM";
    private static final String COMPANION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <einlieferung xsi:schemaLocation="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/1.0.0 KVTA_Einlieferung_eDoku_2_0_0.xsd" xmlns="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/1.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <version V="1"/>
              <guid V="0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"/>
              <bsnr V="181234500"/>
              <testdaten V="false"/>
              <lieferungs_zeitpunkt V="2026-04-02T13:10:17Z"/>
              <dokumenten_typ V="QSHGV"/>
              <quartal V="2026-1"/>
              <anhang V="181234500_20260402131017_1_QSHGV.zip.XKM"/>
            </einlieferung>
            """;
    private static final String MAIL = """
            From: praxis@kim.example
            To: kv20@kim.example
            Subject: eDokumentation-QSHGV;Lieferung;V2.0
            X-KIM-Dienstkennung: eDokumentation-QSHGV;Lieferung;V2.0
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=g

            --g
            Content-Type: application/xml; name="begleitdatei.xml"
            Content-Description: eDoku-Begleitdatei

            %s
            --g
            Content-Type: application/octet-stream; name="%s"
            Content-Description: eDoku-Archiv

            geschlossen
            --g--
            """.formatted(COMPANION, ARCHIVE).replace("\n", "\r\n");

    record Sample(String rule, String breaks, String keeps) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Sample> samples() {
        var later = MAIL.replace("131017", "131018");
        return Stream.of(
                sample("EDOKU-PARTS", "name=\"begleitdatei.xml\"", "x=\"begleitdatei.xml\"", later),
                sample("EDOKU-0813", "_1_QSHGV.zip.XKM\"\r\nContent-D", "_2_QSHGV.zip.XKM\"\r\nContent-D", later),
                sample("EDOKU-SERVICE", "Dienstkennung: eDokumentation-QSHGV", "Dienstkennung: eDokumentation", later),
                sample("EDOKU-SUBJECT", "Subject: ", "Subject: Dokumentation ", later),
                sample("EDOKU-DESCRIPTION", "eDoku-Archiv", "Archiv", later),
                sample("EDOKU-ARCHIVE", ".zip.XKM", ".zip", MAIL.replace(".zip.XKM", ".ZIP.xkm")),
                sample("EDOKU-ARCHIVE-BSNR", "181234500_", "181234501_", later),
                sample("EDOKU-ARCHIVE-TYPE", "_1_QSHGV.", "_1_QSKE.", MAIL.replace("_1_QSHGV.", "_17_QSHGV.")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMailBreaksItAndOneJustDoesNot(Sample sample) {
        assertThat(read(sample.breaks()).counts()).containsKey(sample.rule());
        assertThat(read(sample.keeps()).counts()).doesNotContainKey(sample.rule());
    }

    @Test
    void everyRuleHasBoth() {
        var rules = DocumentationDelivery.rules().stream().map(Rule::id).toList();
        assertThat(samples().map(Sample::rule)).containsExactlyElementsOf(rules);
        assertThat(DocumentationRules.CATALOGUE.rules().stream().map(Rule::id)).containsExactlyElementsOf(rules);
    }

    @Test
    void aGoodDeliveryHasNoFinding() {
        assertThat(read(MAIL)).isEqualTo(Report.CLEAN);
    }

    @Test
    void ofFilesAloneTheMessageIsNotChecked() {
        var report = DocumentationDelivery.read(
                        Parcel.of(List.of(file("begleitdatei.xml", COMPANION), file(ARCHIVE, "geschlossen"))))
                .report();

        assertThat(report.counts()).isEmpty();
        assertThat(report.notChecked())
                .extracting(rule -> rule.rule().id())
                .containsExactly("EDOKU-SERVICE", "EDOKU-SUBJECT", "EDOKU-DESCRIPTION");
    }

    @Test
    void ofDiseaseManagementOnlyWhatIsKnownIsChecked() {
        var report = read(MAIL.replace("QSHGV\"/>", "DMP\"/>").replace("Subject: ", "Subject: x"));

        assertThat(report.counts()).isEmpty();
        assertThat(report.notChecked()).hasSize(6);
    }

    @Test
    void aCorrectionWithoutItsPredecessorsIsNotJudged() {
        var report = read(MAIL.replace("<version V=\"1\"", "<version V=\"2\""));

        assertThat(report.counts()).isEmpty();
        assertThat(report.notChecked()).extracting(rule -> rule.rule().id()).contains("BGD-0810-ORIGIN");
    }

    private static Sample sample(String rule, String from, String to, String keeps) {
        return new Sample(rule, MAIL.replace(from, to), keeps);
    }

    private static MailPart file(String name, String content) {
        return MailPart.file(name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Report read(String mail) {
        var parsed = MailPart.parse(mail.getBytes(StandardCharsets.UTF_8));
        return DocumentationDelivery.read(Parcel.of(parsed)).report();
    }
}
