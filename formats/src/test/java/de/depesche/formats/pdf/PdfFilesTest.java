package de.depesche.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Report.Verdict;
import de.depesche.formats.rules.Rule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFilesTest {
    private static final String CLAIM = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>";
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<</Type /Metadata /Subtype /XML>>\nstream\n" + CLAIM
            + "\nendstream\nendobj\ntrailer\n<</Root 2 0 R>>\n%%EOF\n";

    record Sample(String rule, String breaks, String keeps) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("PDF-BEGIN", PDF.substring(1), PDF.replace("1.7", "1.4")),
                new Sample("PDF-END", PDF.replace("%%EOF", ""), PDF + "\n".repeat(1000)),
                new Sample("PDF-ENCRYPTED", PDF.replace("<</Root", "<</Encrypt 9 0 R/Root"), PDF + "/EncryptMetadata"),
                new Sample("PDF-A-CLAIM", PDF.replace("pdfaid:part", "pdfx:part"), PDF),
                new Sample("PDF-A-LEVEL", PDF.replace(">B<", ">X<"), PDF.replace(">B<", ">u<")),
                new Sample("PDF-A-CONTENT", PDF, PDF.replace(">2<", ">5<")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileBreaksItAndOneJustDoesNot(Sample sample) {
        assertThat(read(sample.breaks()).counts()).containsKey(sample.rule());
        assertThat(read(sample.keeps()).counts()).doesNotContainKey(sample.rule());
    }

    @Test
    void everyRuleHasBoth() {
        assertThat(samples().map(Sample::rule))
                .containsExactlyElementsOf(
                        PdfFiles.rules().stream().map(Rule::id).toList());
    }

    @Test
    void aClaimIsTakenAtItsWordAndTheReportSaysSo() {
        var report = read(PDF);

        assertThat(report.verdict()).isEqualTo(Verdict.OK);
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().getFirst().message(Locale.GERMAN)).contains("PDF/A-2b", "nicht geprüft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdfaid:part=\"1\" pdfaid:conformance='A'", "<pdfaid:part> 4 </pdfaid:part>"})
    void aClaimMayStandInAttributesAndWithoutALetter(String claim) {
        assertThat(read(PDF.replace(CLAIM, claim)).counts()).containsOnlyKeys("PDF-A-CONTENT");
    }

    @Test
    void compressedMetadataAreRead() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(CLAIM.getBytes(StandardCharsets.ISO_8859_1));
        }
        var text = packed.toString(StandardCharsets.ISO_8859_1);

        assertThat(read(PDF.replace(CLAIM, text)).counts()).containsOnlyKeys("PDF-A-CONTENT");
        assertThat(read(PDF.replace("stream\n" + CLAIM, "stream\r\n" + text)).counts())
                .containsOnlyKeys("PDF-A-CONTENT");
        assertThat(read(PDF.replace(CLAIM, text.substring(0, 4))).counts()).containsOnlyKeys("PDF-A-CLAIM");
    }

    @Test
    void whatNeitherHasMetadataNorAnEndIsReadAllTheSame() {
        assertThat(read("").counts()).containsKeys("PDF-BEGIN", "PDF-END", "PDF-A-CLAIM");
        assertThat(read("%PDF-/Metadata".repeat(1000)).counts()).containsKey("PDF-A-CLAIM");
        assertThat(PdfText.of(PDF.getBytes(StandardCharsets.ISO_8859_1))).hasToString("PdfText[2b, hidden]");
    }

    private static Report read(String text) {
        return PdfFiles.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
