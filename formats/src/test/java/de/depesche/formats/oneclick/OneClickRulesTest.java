package de.depesche.formats.oneclick;

import static de.depesche.formats.oneclick.Mails.KVDT;
import static de.depesche.formats.oneclick.Mails.PDF;
import static de.depesche.formats.oneclick.Mails.XML;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.CompanionWriter;
import de.depesche.formats.companion.DocumentType;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.KvService.Channel;
import de.depesche.formats.companion.KvService.Dated;
import de.depesche.formats.companion.OneClickFunction;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Sample;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneClickRulesTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 4, 2, 13, 10);
    private static final String BILLING = Mails.billing(companion(false, DocumentType.BILLING, KVDT));
    private static final String BOTH =
            Mails.both(companion(false, DocumentType.BILLING_AND_DECLARATION, KVDT, PDF, XML));

    static Stream<Sample> samples() {
        return Stream.of(
                billing("ONECLICK-0002", "Date:", "Disposition-Notification-To: a@b\r\nDate:"),
                billing("ONECLICK-0003", "Date:", "CC: a@b\r\nDate:"),
                mail("ONECLICK-0110", BILLING.replace(";V2.0", ";V2.1"), BILLING.replace("X-KIM-", "X-KVC-")),
                billing("ONECLICK-0111", "Subject: 1Click", "Subject: Re: 1Click"),
                mail("ONECLICK-SENDER", BILLING.replace("PVS;V1.0", "PVS V1.0"), BILLING.replace("PVS;V1.0", "PVS;1")),
                mail(
                        "ONECLICK-0131",
                        BILLING.replace("\"begleitdatei.xml\"", "\"begleit.xml\""),
                        BILLING.replace("\"begleitdatei.xml\"", "\"Begleitdatei.XML\"")),
                mail(
                        "ONECLICK-0134",
                        Mails.billing(companion(false, DocumentType.BILLING_AND_DECLARATION, KVDT)),
                        BOTH),
                mail("ONECLICK-TYPE", documentation(), BOTH),
                mail("ONECLICK-0130", Mails.billing(companion(true, DocumentType.BILLING, KVDT)), BILLING),
                mail(
                        "ONECLICK-0812",
                        BILLING.replace("To: kv20", "To: kv21"),
                        BILLING.replace("To: kv20@kim.example", "To: \"KV\" <KV20@kim.example>")),
                mail(
                        "ONECLICK-0813",
                        Mails.billing(companion(false, DocumentType.BILLING, "anders.con.xkm")),
                        Mails.billing(companion(false, DocumentType.BILLING, KVDT.toUpperCase(Locale.ROOT)))),
                mail(
                        "ONECLICK-0141",
                        BOTH.replace(PDF, "ese.sig.pdf"),
                        BOTH.replace(PDF, PDF.toUpperCase(Locale.ROOT))),
                mail(
                        "ONECLICK-0142-TYPE",
                        BOTH.replace("application/pdf", "application/octet-stream"),
                        BOTH.replace("application/pdf", "Application/PDF")),
                mail(
                        "ONECLICK-0142-ENCODING",
                        BILLING.replace("Encoding: base64", "Encoding: 8bit"),
                        BILLING.replace("Encoding: base64", "Encoding: BASE64")),
                mail(
                        "ONECLICK-0142-DISPOSITION",
                        BILLING.replace("attachment;", "inline;"),
                        BILLING.replace("attachment;", "ATTACHMENT;")),
                mail(
                        "ONECLICK-0142-FILENAME",
                        BILLING.replace("filename=\"Z01", "filename=\"Z02"),
                        BILLING.replaceAll("; filename=\"[^\"]*\"", "")),
                mail(
                        "ONECLICK-BASE64",
                        BILLING.replaceFirst("\r\n\r\nPD94", "\r\n\r\nP!94"),
                        BILLING.replaceFirst("\r\n\r\nPD94", "\r\n\r\nPD\r\n94")),
                mail(
                        "ONECLICK-KVDT-NAME",
                        BILLING.replace(".con.xkm\"", ".con\""),
                        BILLING.replace(".con.xkm\"", ".CON.XKM\"")),
                mail(
                        "ONECLICK-KVDT-BSNR",
                        BILLING.replace("\"Z01181234500", "\"Z01181234501"),
                        BILLING.replace("\"Z01181", "\"z04181")),
                mail("ONECLICK-PDF", BOTH.replace("JVBERi0", "AVBERi0"), BOTH));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMailBreaksItAndOneJustDoesNot(Sample sample) {
        sample.holds();
    }

    @Test
    void everyRuleHasBoth() {
        Sample.cover(OneClick.rules(), samples());
        var checked =
                Stream.concat(OneClickRules.CATALOGUE.rules().stream(), AttachmentRules.CATALOGUE.rules().stream());
        assertThat(checked).containsExactlyInAnyOrderElementsOf(OneClick.rules());
    }

    @Test
    void goodDeliveriesMayGoOut() {
        for (var mail : List.of(BILLING, BOTH)) {
            var verdict = check(mail);
            assertThat(verdict.report()).isEqualTo(Report.CLEAN);
            assertThat(verdict.sendable()).isTrue();
        }
        assertThat(check(BILLING).function()).contains(OneClickFunction.BILLING);
        assertThat(check(BOTH).function()).contains(OneClickFunction.BILLING_AND_DECLARATION);
        var declaration = Mails.declaration(companion(false, DocumentType.DECLARATION, PDF, XML));
        assertThat(check(declaration).report()).isEqualTo(Report.CLEAN);
    }

    @Test
    void withoutTheRoutingTableTwoRulesAreNotChecked() {
        var verdict = OneClick.check(Mails.parsed(BILLING), Optional.empty(), Channel.KIM, AT, List.of());
        assertThat(verdict.sendable()).isTrue();
        assertThat(verdict.report().notChecked())
                .extracting(notChecked -> notChecked.rule().id())
                .containsExactly("ONECLICK-0130", "ONECLICK-0812");
    }

    @Test
    void aMissingOrExtraFileIsCounted() {
        var extra = Mails.mail(
                Mails.part(
                        "begleitdatei.xml",
                        "application/xml",
                        CompanionWriter.write(companion(false, DocumentType.BILLING, KVDT, "b.bin"))),
                Mails.kvdt(),
                Mails.part("b.bin", "application/octet-stream", Mails.bytes("b")));
        assertThat(check(extra).report().counts()).containsOnlyKeys("ONECLICK-0134");
        var finding = check(extra).report().findings().getFirst();
        assertThat(finding.message(Locale.GERMAN))
                .isEqualTo(
                        "Zu Funktion 2 gehören begleitdatei.xml und die Abrechnungsdatei; angehängt: begleitdatei.xml, "
                                + KVDT + ", b.bin.");
    }

    @Test
    void anUnreadableCompanionFileHoldsTheDeliveryBack() {
        var verdict = check(Mails.mail(
                Mails.part("begleitdatei.xml", "application/xml", Mails.bytes("<!DOCTYPE a><a/>")), Mails.kvdt()));
        assertThat(verdict.companion()).isEmpty();
        assertThat(verdict.sendable()).isFalse();
        assertThat(verdict.report().verdict()).isEqualTo(Report.Verdict.UNREADABLE);
        assertThat(check(Mails.mail(Mails.kvdt())).sendable()).isFalse();
    }

    static OneClick.Verdict check(String mail) {
        return OneClick.check(Mails.parsed(mail), Optional.of(receiver()), Channel.KIM, AT, List.of());
    }

    private static KvService receiver() {
        var address = List.of(new Dated("kv20@kim.example", Optional.empty(), Optional.empty()));
        return new KvService(
                "20",
                "1CLICK",
                List.of(),
                List.of(),
                List.of(),
                address,
                List.of(),
                Set.of(
                        OneClickFunction.BILLING,
                        OneClickFunction.DECLARATION,
                        OneClickFunction.BILLING_AND_DECLARATION));
    }

    private static Sample mail(String rule, String breaks, String keeps) {
        return new Sample(rule, () -> check(breaks).report(), () -> check(keeps).report());
    }

    private static Sample billing(String rule, String from, String to) {
        return mail(rule, BILLING.replaceFirst(from, to), BILLING);
    }

    private static CompanionFile companion(boolean test, DocumentType type, String... attachments) {
        return Mails.companion(test, type, List.of(attachments));
    }

    private static String documentation() {
        var billing = companion(false, DocumentType.BILLING, KVDT);
        var text = new String(CompanionWriter.write(billing), StandardCharsets.UTF_8);
        return Mails.mail(
                Mails.part(
                        "begleitdatei.xml", "application/xml", Mails.bytes(text.replace("\"ABRECHNUNG\"", "\"DMP\""))),
                Mails.kvdt());
    }
}
