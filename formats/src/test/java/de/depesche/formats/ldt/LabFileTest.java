package de.depesche.formats.ldt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.depesche.formats.rules.ReportBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabFileTest {

    @Test
    void whatIsWrittenIsTheSampleByteByByte() throws IOException {
        assertThat(text(Lab.orderFile())).isEqualTo(text(Lab.sample("auftrag.ldt")));
        assertThat(text(Lab.cancellationFile())).isEqualTo(text(Lab.sample("storno.ldt")));
        assertThat(text(Lab.findingFile(Lab.finding("0.80", Lab.MORNING)))).isEqualTo(text(Lab.sample("befund.ldt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auftrag.ldt", "storno.ldt", "befund.ldt"})
    void theSamplesHaveNoFaultAndComeOutAsTheyWentIn(String name) throws IOException {
        var sample = Lab.sample(name);
        assertThat(LdtCheck.check(new ByteArrayInputStream(sample)).findings().stream()
                        .map(finding -> finding.rule().id() + finding.where() + finding.message(Locale.GERMAN)))
                .isEmpty();
        assertThat(text(Rewritten.of(sample))).isEqualTo(text(sample));
    }

    @Test
    void anOrderReadsAsItWasWritten() throws IOException {
        var file = read(Lab.orderFile());
        assertThat(file.version()).hasValue("LDT3.2.19");
        assertThat(file.created()).hasValue(Lab.MORNING);
        assertThat(file.findings()).isEmpty();
        assertThat(file.orders()).containsExactly(Lab.order("2", List.of()));
        assertThat(file.orders().getFirst().isCancellation()).isFalse();
    }

    @Test
    void aCancellationIsOneWhenAllRequestsAreCancelled() throws IOException {
        var order = read(Lab.cancellationFile()).orders().getFirst();
        assertThat(order.isCancellation()).isTrue();
        assertThat(order.followUps()).containsExactly("A-17-N1");
        var open = Lab.order("2", List.of()).requests().getFirst();
        var half = new LabOrder(
                order.number(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(order.requests().getFirst(), open),
                List.of(),
                List.of());
        assertThat(half.isCancellation()).isFalse();
        var none =
                new LabOrder(order.number(), List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
        assertThat(none.isCancellation()).isFalse();
    }

    @Test
    void aFindingReadsAsItWasWritten() throws IOException {
        var finding = read(Lab.findingFile(Lab.finding("0.80", Lab.MORNING)))
                .findings()
                .getFirst();
        assertThat(finding).isEqualTo(Lab.finding("0.80", Lab.MORNING));
        var result = finding.results().getFirst();
        assertThat(result.statusText()).hasValue("abgeschlossen, ärztlich validiert");
        assertThat(result.values().getFirst().number()).hasValue(new BigDecimal("0.80"));
        assertThat(finding.attachments().getFirst().content().orElseThrow()).isEqualTo(Lab.PDF);
    }

    @Test
    void numbersKeepTheirForm() throws IOException {
        for (var number : List.of("12.00", "0,10", "+1.5e-3", "<5", "1:40", "negativ")) {
            var value = read(Lab.findingFile(Lab.finding(number, Lab.MORNING)))
                    .findings()
                    .getFirst()
                    .results()
                    .getFirst()
                    .values()
                    .getFirst();
            assertThat(value.text()).isEqualTo(number);
        }
        assertThat(value("12.00").number()).hasValue(new BigDecimal("12.00"));
        assertThat(value("0,10").number()).hasValue(new BigDecimal("0.10"));
        assertThat(value("<5").number()).isEmpty();
        assertThat(value("1e99999").number()).isEmpty();
    }

    @Test
    void theNewestVersionOfAFindingWins() {
        var first = Lab.finding("0.80", Lab.time(LocalDate.of(2026, 10, 5), 8));
        var second = Lab.finding("0.90", Lab.time(LocalDate.of(2026, 10, 6), 7));
        var sameTime = Lab.finding("0.95", Lab.time(LocalDate.of(2026, 10, 6), 7));
        var other = new LabFinding(
                Optional.of("B-2"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        assertThat(LabFinding.newest(List.of(first, other, second))).containsExactly(second, other);
        assertThat(LabFinding.newest(List.of(second, first))).containsExactly(second);
        assertThat(LabFinding.newest(List.of(second, sameTime))).containsExactly(sameTime);
        assertThat(LabFinding.newest(List.of(other, other))).hasSize(1);
        var nameless = new LabFinding(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        assertThat(LabFinding.newest(List.of(nameless, nameless))).hasSize(2);
    }

    @Test
    void timesAreComparedAcrossZones() {
        var day = LocalDate.of(2026, 10, 5);
        var early = new LabTime(day, Lab.MORNING.time(), Optional.of("UTC+5:45"));
        var late = new LabTime(day, Lab.MORNING.time(), Optional.of("UTC-12"));
        assertThat(early.instant()).hasToString("2026-10-05T08:30+05:45");
        assertThat(early).isLessThan(late);
        assertThat(new LabTime(day, Optional.empty(), Optional.of("MEZ")).instant())
                .hasToString("2026-10-05T00:00Z");
        assertThat(new LabTime(day, Optional.empty(), Optional.of("UTC")).instant())
                .hasToString("2026-10-05T00:00Z");
    }

    @Test
    void damagedBase64IsNoDocument() {
        var attachment = new LabAttachment(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of("***"));
        assertThat(attachment.content()).isEmpty();
        assertThat(LabAttachment.of("100", "pdf", new byte[0]).content()).isEmpty();
        assertThat(LabAttachment.of("100", "pdf", new byte[90]).base64())
                .extracting(String::length)
                .containsExactly(60, 60);
    }

    @Test
    void onlyChemistryIsWrittenFromTheView() {
        var result = new LabResult(
                LabResult.Area.CYTOLOGY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("99"),
                List.of(),
                List.of());
        assertThat(result.statusText()).isEmpty();
        var finding = new LabFinding(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(Lab.MORNING),
                Optional.empty(),
                List.of(),
                List.of(result),
                List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lab.findingFile(finding))
                .withMessageContaining("CYTOLOGY");
    }

    @Test
    void theWriterRefusesWhatTheTablesDoNotKnow() {
        var writer = new LdtWriter(new ByteArrayOutputStream());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.object("8145", "Obj_0047", patient -> patient.field("3000", "1")))
                .withMessageContaining("8145");
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.record("8215", order -> order.record("8215", inner -> {})))
                .withMessageContaining("8215");
    }

    @Test
    void noPersonIsSeenInALog() {
        assertThat(Lab.patient()).hasToString("LabPatient[hidden]");
        assertThat(Lab.patient().address().orElseThrow()).hasToString("LabAddress[hidden]");
    }

    private static LabValue value(String text) {
        return new LabValue(text, Optional.empty(), List.of(), Optional.empty());
    }

    private static LabFile read(byte[] file) throws IOException {
        return LabFile.read(new ByteArrayInputStream(file), new ReportBuilder());
    }

    private static String text(byte[] file) {
        return new String(file, Charset.forName("ISO-8859-15"));
    }
}
