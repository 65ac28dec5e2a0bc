package de.depesche.formats.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.depesche.formats.mail.MailPart;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MdnTest {

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void whatIsWrittenIsReadAgain(Disposition disposition) {
        var mail = mail(writer("<1@kv>", "<2@praxis>", "Betreff", "Größe:\nangekommen", disposition)
                .mail());
        var mdn = Mdn.parse(mail).orElseThrow();

        assertThat(mdn.originalMessageId()).contains("<2@praxis>");
        assertThat(mdn.inReplyTo()).contains("<2@praxis>");
        assertThat(mdn.disposition()).contains(disposition);
        assertThat(mdn.humanText()).isEqualTo("Größe:\r\nangekommen");
        assertThat(mail.fields())
                .extracting(field -> field.name())
                .containsExactly(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "In-Reply-To",
                        "Subject",
                        "X-KIM-Dienstkennung",
                        "X-KIM-Sendersystem",
                        "MIME-Version",
                        "Content-Type");
        assertThat(mail.header("Message-ID")).contains("<1@kv>");
        assertThat(mail.header("X-KIM-Dienstkennung")).contains("eDokumentation;Eingangsbestaetigung;V2.0");
        assertThat(mail.header("Date")).contains("Thu, 2 Apr 2026 13:10:17 +0200");
        assertThat(mail.contentType().parameter("report-type")).contains("disposition-notification");
        assertThat(mail.parts()).hasSize(2);
        assertThat(mail.parts().getFirst().transferEncoding()).isEqualTo("8bit");
    }

    @Test
    void linesEndWithCrLfAndNothingElse() {
        var mail = writer("<1@kv>", "<2@praxis>", "Betreff", "a\nb\r\nc", Disposition.DISPLAYED)
                .mail();
        assertThat(mail.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(mail).contains("Disposition: automatic-action/MDN-sent-automatically;displayed\r\n");
    }

    @Test
    void theBoundaryIsNeverInTheText() {
        var first =
                writer("<1@kv>", "<2@praxis>", "b", "x", Disposition.DISPLAYED).mail();
        var boundary = mail(first).contentType().parameter("boundary").orElseThrow();
        var text = "--" + boundary + "\n--" + boundary + "--";
        var mdn = Mdn.parse(mail(
                writer("<1@kv>", "<2@praxis>", "b", text, Disposition.DISPLAYED).mail()));
        assertThat(mdn.orElseThrow().originalMessageId()).contains("<2@praxis>");
        assertThat(mdn.orElseThrow().humanText()).isEqualTo(text.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1@kv", "<1@kv", "1@kv>", "<>", ""})
    void aMessageIdStandsInBrackets(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> writer(id, "<2@p>", "b", "t", Disposition.DISPLAYED));
        assertThatIllegalArgumentException().isThrownBy(() -> writer("<2@p>", id, "b", "t", Disposition.DISPLAYED));
    }

    @Test
    void aHeaderFieldStaysOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer("<1@kv>", "<2@p>", "b\r\nBcc: x@y", "t", Disposition.DISPLAYED));
    }

    @ParameterizedTest
    @CsvSource({
        "automatic-action/MDN-sent-automatically;processed, PROCESSED",
        "manual-action/MDN-sent-manually; Displayed, DISPLAYED",
        "automatic-action/MDN-sent-automatically;deleted/error, DELETED",
        "processed, PROCESSED"
    })
    void dispositionsOfOthersAreRead(String field, Disposition expected) {
        assertThat(Disposition.parse(field)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x;y", "a;displayedx", "a;processed2/error"})
    void otherDispositionsAreNone(String field) {
        assertThat(Disposition.parse(field)).isEmpty();
    }

    @Test
    void otherMailsAreNoNotification() {
        var report = writer("<1@kv>", "<2@p>", "b", "t", Disposition.DISPLAYED).mail();
        assertThat(Mdn.parse(mail(report.replace("multipart/report", "multipart/mixed"))))
                .isEmpty();
        assertThat(Mdn.parse(mail(report.replace("message/disposition", "message/x"))))
                .isEmpty();
        assertThat(Mdn.parse(mail("Subject: a\r\n\r\nb"))).isEmpty();
    }

    @Test
    void answersAreKnownByTheirServiceNameOrByWhatTheyAre() {
        var report = writer("<1@kv>", "<2@p>", "b", "t", Disposition.DISPLAYED).mail();
        assertThat(Answer.of(mail(report)).kind()).isEqualTo(Answer.Kind.TECHNICAL);
        var unnamed = report.replaceFirst("X-KIM-Dienstkennung[^\r]*\r\n", "");
        assertThat(Answer.of(mail(unnamed)).kind()).isEqualTo(Answer.Kind.TECHNICAL);
        assertThat(Answer.of(mail("X-KVC-Dienstkennung: eDokumentation-QSKE;Status;V2.0\r\n\r\n"))
                        .kind())
                .isEqualTo(Answer.Kind.FACTUAL);
        assertThat(Answer.of(mail("X-KVC-Dienstkennung: LDT-Befund;Pruefprotokoll;V1.0\r\n\r\n"))
                        .kind())
                .isEqualTo(Answer.Kind.FACTUAL);
        assertThat(Answer.of(mail("Subject: a\r\n\r\n")).kind()).isEqualTo(Answer.Kind.OTHER);
        assertThat(Answer.of(mail(report)).guid()).isEmpty();
    }

    private static MdnWriter writer(String id, String original, String subject, String text, Disposition disposition) {
        return new MdnWriter(
                "kv@kim.example",
                "praxis@kim.example",
                ZonedDateTime.parse("2026-04-02T13:10:17+02:00"),
                id,
                original,
                subject,
                Optional.of("eDokumentation;Eingangsbestaetigung;V2.0"),
                "Muster-KV;V1.0",
                disposition,
                text);
    }

    private static MailPart mail(String text) {
        return MailPart.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
