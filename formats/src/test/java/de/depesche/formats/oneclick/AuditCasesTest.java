package de.depesche.formats.oneclick;

import static de.depesche.formats.oneclick.Mails.KVDT;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.CompanionWriter;
import de.depesche.formats.companion.DocumentType;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.KvService.Channel;
import de.depesche.formats.companion.KvService.Dated;
import de.depesche.formats.companion.OneClickFunction;
import de.depesche.formats.receipts.Answer;
import de.depesche.formats.receipts.Awaited;
import de.depesche.formats.receipts.Correlation;
import de.depesche.formats.receipts.Correlation.By;
import de.depesche.formats.receipts.Disposition;
import de.depesche.formats.receipts.MdnWriter;
import de.depesche.formats.receipts.SentDelivery;
import de.depesche.formats.rules.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// KBV's audit cases PF-01 to PF-05 for 1-Click billing, replayed as far as they concern the contents of messages.
class AuditCasesTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 4, 2, 13, 10);
    private static final Instant SENT_AT = Instant.parse("2026-04-02T11:10:17Z");
    private static final String SENT_ID = "<lieferung-1@praxis>";

    @Test
    void pf01TestBillingAndItsReceipts() {
        var companion = companion(true);
        var verdict = check(Mails.billing(companion), service("99", OneClickFunction.values()), List.of());

        assertThat(verdict.report()).isEqualTo(Report.CLEAN);
        assertThat(verdict.sendable()).isTrue();
        assertThat(verdict.function()).contains(OneClickFunction.TEST_BILLING);

        var sent = new SentDelivery(SENT_ID, companion, SENT_AT);
        assertThat(Correlation.of(technical(SENT_ID, SENT_ID), List.of(sent)))
                .isEqualTo(new Correlation.Found(sent, By.MESSAGE_ID));
        assertThat(Correlation.of(factual(companion), List.of(sent))).isEqualTo(new Correlation.Found(sent, By.GUID));
    }

    @Test
    void pf02AFunctionThatTheKvDoesNotOfferIsHeldBack() {
        var westfalenLippe = service("20", OneClickFunction.TEST_BILLING, OneClickFunction.TEST_TECHNICAL_RECEIPT);
        var verdict = check(Mails.billing(companion(false)), westfalenLippe, List.of());

        assertThat(verdict.sendable()).isFalse();
        assertThat(verdict.report().counts()).containsOnlyKeys("ONECLICK-0130");
        assertThat(verdict.report().findings().getFirst().message(Locale.GERMAN))
                .isEqualTo("Die KV 20 nimmt Funktion 2 nicht an.");
        assertThat(check(Mails.billing(companion(true)), westfalenLippe, List.of())
                        .sendable())
                .isTrue();
    }

    @Test
    void pf03RealBillingAndItsCorrection() {
        var first = companion(false);
        var second = first.correction(Mails.SENT.plusDays(2), List.of(KVDT));
        var service = service("99", OneClickFunction.values());

        assertThat(check(Mails.billing(first), service, List.of()).report()).isEqualTo(Report.CLEAN);
        assertThat(check(Mails.billing(second), service, List.of(first)).report())
                .isEqualTo(Report.CLEAN);
        assertThat(check(Mails.billing(second), service, List.of()).report().counts())
                .containsOnlyKeys("BGD-0810-ORIGIN");

        var sent = List.of(new SentDelivery(SENT_ID, first, SENT_AT), new SentDelivery("<2@praxis>", second, SENT_AT));
        assertThat(Correlation.of(factual(second), sent)).isEqualTo(new Correlation.Found(sent.get(1), By.GUID));
        assertThat(Correlation.of(technical(SENT_ID, SENT_ID), sent))
                .isEqualTo(new Correlation.Found(sent.getFirst(), By.MESSAGE_ID));
    }

    @Test
    void pf04ThreeAnswersThatBelongToNothing() {
        var sent = List.of(new SentDelivery(SENT_ID, companion(false), SENT_AT));
        var withoutReply =
                Answer.of(Mails.parsed(receipt("<unbekannt@kv>").replaceFirst("In-Reply-To:[^\r]*\r\n", "")));
        assertNotFound(Correlation.of(withoutReply, sent), "<quittung@kv>", "–");
        assertNotFound(Correlation.of(technical("<unbekannt@kv>", "<unbekannt@kv>"), sent), "<quittung@kv>", "–");

        var unknown = new String(CompanionWriter.write(companion(false)), java.nio.charset.StandardCharsets.UTF_8)
                .replace("0b5c8d52", "ffffffff");
        assertNotFound(
                Correlation.of(factual(Mails.bytes(unknown)), sent),
                "<rueckmeldung@kv>",
                "ffffffff-6f0e-4d0a-9b1e-2f3a4b5c6d7e");
    }

    @Test
    void pf05NoAnswerIsSaidWhenItIsOverdue() {
        var sent = new SentDelivery(SENT_ID, companion(false), SENT_AT);
        var patience = Map.of(Answer.Kind.TECHNICAL, Duration.ofHours(4), Answer.Kind.FACTUAL, Duration.ofDays(5));
        var all = service("99", OneClickFunction.values());

        var soon = Awaited.of(sent, all, Set.of(), patience, SENT_AT.plus(Duration.ofHours(4)));
        assertThat(soon.missing()).containsExactlyInAnyOrder(Answer.Kind.TECHNICAL, Answer.Kind.FACTUAL);
        assertThat(soon.overdue()).isEmpty();
        var later = Awaited.of(sent, all, Set.of(), patience, SENT_AT.plus(Duration.ofHours(5)));
        assertThat(later.warnings(Locale.GERMAN)).singleElement().asString().contains("Eingangsbestätigung", SENT_ID);
        var settled = Awaited.of(sent, all, Set.of(Answer.Kind.TECHNICAL), patience, SENT_AT.plus(Duration.ofDays(6)));
        assertThat(settled.warnings(Locale.GERMAN)).singleElement().asString().contains("fachliche Rückmeldung");
        var both = Awaited.of(sent, all, Set.of(), patience, SENT_AT.plus(Duration.ofDays(6)));
        assertThat(both.warnings(Locale.ENGLISH)).hasSize(2).first().asString().contains("confirmation of receipt");
    }

    @Test
    void pf05OnlyAnswersThatTheKvOffersAreAwaited() {
        var sent = new SentDelivery(SENT_ID, companion(false), SENT_AT);
        var onlyTests = service("99", OneClickFunction.TEST_TECHNICAL_RECEIPT, OneClickFunction.TEST_FACTUAL_RECEIPT);
        var patience = Map.of(Answer.Kind.TECHNICAL, Duration.ZERO);
        var late = SENT_AT.plus(Duration.ofDays(100));

        assertThat(Awaited.of(sent, onlyTests, Set.of(), patience, late).missing())
                .isEmpty();
        var noPatience = Awaited.of(sent, service("99", OneClickFunction.FACTUAL_RECEIPT), Set.of(), patience, late);
        assertThat(noPatience.missing()).containsExactly(Answer.Kind.FACTUAL);
        assertThat(noPatience.overdue()).as("the caller named no time for it").isEmpty();
    }

    private static void assertNotFound(Correlation correlation, String messageId, String guid) {
        assertThat(correlation).isInstanceOf(Correlation.NotFound.class);
        assertThat(((Correlation.NotFound) correlation).text(Locale.GERMAN))
                .contains("fragen Sie bei der KV", "kv20@kim.example", "2026", messageId, guid);
    }

    private static CompanionFile companion(boolean test) {
        return Mails.companion(test, DocumentType.BILLING, List.of(KVDT));
    }

    private static OneClick.Verdict check(String mail, KvService service, List<CompanionFile> sent) {
        return OneClick.check(Mails.parsed(mail), Optional.of(service), Channel.KIM, AT, sent);
    }

    private static KvService service(String kv, OneClickFunction... functions) {
        var address = List.of(new Dated("kv20@kim.example", Optional.empty(), Optional.empty()));
        return new KvService(kv, "1CLICK", List.of(), List.of(), List.of(), address, List.of(), Set.of(functions));
    }

    private static Answer technical(String inReplyTo, String original) {
        var mail = receipt(original).replaceFirst("In-Reply-To: [^\r]*", "In-Reply-To: " + inReplyTo);
        return Answer.of(Mails.parsed(mail));
    }

    private static String receipt(String original) {
        return new MdnWriter(
                        "kv20@kim.example",
                        "praxis@kim.example",
                        Mails.SENT.toZonedDateTime(),
                        "<quittung@kv>",
                        original,
                        "1ClickAbrechnung-Eingangsbestaetigung",
                        Optional.of("1ClickAbrechnung;Eingangsbestaetigung;V2.0"),
                        "Muster-KV;V1.0",
                        Disposition.DISPLAYED,
                        "Ihre Lieferung ist angekommen.")
                .mail();
    }

    private static Answer factual(CompanionFile companion) {
        return factual(CompanionWriter.write(companion));
    }

    private static Answer factual(byte[] companion) {
        var mail = Mails.mail(Mails.part("begleitdatei.xml", "application/xml", companion))
                .replace("Lieferung;V2.0", "Rueckmeldung;V2.0")
                .replace("From: praxis@", "From: kv20@")
                .replace(SENT_ID, "<rueckmeldung@kv>");
        return Answer.of(Mails.parsed(mail));
    }
}
