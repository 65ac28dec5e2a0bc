package de.depesche.proof.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.log.Hash;
import de.depesche.proof.seal.BuiltInTimestamps;
import de.depesche.proof.seal.SealKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ReceiptPdfTest {
    private final BuiltInTimestamps authority;

    ReceiptPdfTest(@TempDir Path folder) {
        var keys = SealKeys.open(folder, "geheim".toCharArray(), "MD Musterland", Clock.systemUTC());
        authority = new BuiltInTimestamps(keys);
    }

    private PDDocument rendered(ReceiptStatement statement, long secondsLater) throws IOException {
        var at = SampleReceipts.CLOSED.plusSeconds(secondsLater);
        return Loader.loadPDF(ReceiptPdf.render(SampleReceipts.receipt(statement), authority, at));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    @Test
    void peopleReadEverythingThatTheStatementSays() throws IOException {
        var statement = SampleReceipts.statement(SampleReceipts.files(3));
        try (var pdf = rendered(statement, 2)) {
            assertThat(text(pdf))
                    .contains(
                            "Fristgerecht",
                            "MD-2026-000123",
                            "2026-03-02T14:03:11.123456Z",
                            "bis 02.03.2026, 24:00 Uhr")
                    .contains("Klinik am See (IK 260123451)", "MD Musterland", "Ambulant behandelt, keine Kurve")
                    .contains("OP-Bericht Größe 2.pdf", "kein qualifizierter Dienst", "./depesche verify")
                    .contains(Hash.sha256(SampleReceipts.content(3)).hex(), "1 Seite ·", "2 Seiten ·")
                    .doesNotContain("nachträglich");
        }
    }

    @Test
    void aSealThatComesLaterIsSaidToBeLater() throws IOException {
        try (var pdf = rendered(SampleReceipts.statement(List.of()), 3600)) {
            assertThat(text(pdf)).contains("nachträglich", "Keine Dateien");
        }
    }

    @Test
    void theTwinIsEmbeddedAsItIs() throws IOException {
        var receipt = SampleReceipts.receipt(SampleReceipts.statement(SampleReceipts.files(1)));
        try (var pdf = Loader.loadPDF(ReceiptPdf.render(receipt, authority, SampleReceipts.CLOSED))) {
            assertThat(TwinAttachment.find(pdf))
                    .hasValueSatisfying(twin -> assertThat(twin).isEqualTo(receipt.twin()));
        }
    }

    @Test
    void fiveHundredFilesFillPagesWithoutLosingOne() throws IOException {
        var statement = SampleReceipts.statement(SampleReceipts.files(500));
        try (var pdf = rendered(statement, 2)) {
            assertThat(pdf.getNumberOfPages()).isBetween(20, 60);
            assertThat(text(pdf))
                    .contains(statement.files().stream()
                            .map(file -> file.sha256().hex())
                            .toList());
        }
    }

    @Test
    void hostileFileNamesAreShownAndDoNothing() throws IOException {
        var names = List.of(
                "rechnung\u202efdp.exe",
                "zeile1\r\nzeile2\u0000\u0007",
                "<img src='file:///etc/passwd'/><script>alert(1)</script>&amp;",
                "x".repeat(4096),
                "שלום\u200f.pdf",
                "文書😀.pdf",
                "\ud83d",
                "a".repeat(250) + "\u0301".repeat(200));
        var files = names.stream().map(name -> SampleReceipts.file(1, name)).toList();
        try (var pdf = rendered(SampleReceipts.statement(files), 2)) {
            var text = text(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("rechnung⟨U+202E⟩fdp.exe", "zeile1⟨U+000D⟩⟨U+000A⟩zeile2⟨U+0000⟩⟨U+0007⟩")
                    .contains("<imgsrc='file:///etc/passwd'/><script>alert(1)</script>&amp;")
                    .contains("…(4096Zeichen)", "⟨U+05E9⟩", "⟨U+200F⟩", "⟨U+6587⟩", "⟨U+1F600⟩", "⟨U+FFFD⟩", "⟨U+0301⟩")
                    .doesNotContain("\u202e")
                    .contains(files.getLast().sha256().hex());
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(6);
        }
    }
}
