package de.depesche.formats.ldt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.Samples;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What KBV published itself; skipped where the samples are not at hand.
class LdtSampleTest {
    private final byte[] order;

    LdtSampleTest() throws IOException {
        order = Files.readAllBytes(Samples.of("ldt3/Z01_UseCase12_Storno_Auftrag.ldt"));
    }

    @Test
    void theSampleOfTheKbvHasNoFault() throws IOException {
        var report = LdtCheck.check(new ByteArrayInputStream(order));
        assertThat(report.findings().stream()
                        .filter(finding -> finding.severity() != Severity.HINT)
                        .map(LdtSampleTest::describe))
                .isEmpty();
        assertThat(report.findings().stream().map(LdtSampleTest::describe)).isEmpty();
    }

    @Test
    void oneChangedByteBreaksTheChecksum() throws IOException {
        var changed = new String(order, StandardCharsets.ISO_8859_1)
                .replace("Musterhausen", "Musterhausem")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(LdtCheck.check(new ByteArrayInputStream(changed)).counts()).containsOnlyKeys("LDT3-E157");
    }

    @Test
    void theTreeWrittenAgainIsTheFile() throws IOException {
        assertThat(new String(Rewritten.of(order), Charset.forName("ISO-8859-15")))
                .isEqualTo(new String(order, Charset.forName("ISO-8859-15")));
    }

    @Test
    void theOrderIsReadAsWhatItIs() throws IOException {
        var file = LabFile.read(new ByteArrayInputStream(order), new ReportBuilder());
        var read = file.orders().getFirst();
        assertThat(read.isCancellation()).isTrue();
        assertThat(read.followUps()).hasSize(1);
        assertThat(read.requests().getFirst().test()).hasValue("Qu");
    }

    private static String describe(Finding finding) {
        return finding.rule().id() + " " + finding.where().line() + " " + finding.message(Locale.GERMAN);
    }
}
