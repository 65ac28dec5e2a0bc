package de.depesche.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.log.Hash;
import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.ReceiptFile;
import de.depesche.proof.receipt.ReceiptItem;
import de.depesche.proof.receipt.SampleReceipts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The parties name papers and files as they like, also so that they look like a hash of the page.
@TestInstance(Lifecycle.PER_CLASS)
class QuotedHashTest {
    private static final String LOOKS_LIKE_ONE = "SHA-256 " + "a".repeat(64);

    private final World world;

    QuotedHashTest(@TempDir Path folder) {
        world = new World(folder, SampleReceipts.LOG_KEY);
    }

    @Test
    void aFileOfSuchANameDoesNotBreakTheReceipt() throws Exception {
        assertHolds(List.of(SampleReceipts.file(1, LOOKS_LIKE_ONE + ".pdf"), SampleReceipts.file(2, "b.pdf")));
    }

    @Test
    void aFileThatIsNamedByItsOwnHashDoesNotBreakTheReceipt() throws Exception {
        assertHolds(List.of(SampleReceipts.file(1, "SHA-256 " + hash(1).hex())));
    }

    @Test
    void aPaperOfSuchATitleOrExplanationDoesNotBreakTheReceipt() throws Exception {
        assertHolds(
                SampleReceipts.files(1),
                new ReceiptItem(LOOKS_LIKE_ONE, ReceiptItem.State.MISSING, Optional.empty()),
                new ReceiptItem(
                        "Pflegekurve",
                        ReceiptItem.State.NOT_AVAILABLE,
                        Optional.of("sha256: SHA-256" + "0f".repeat(40) + ".")));
    }

    private void assertHolds(List<ReceiptFile> files, ReceiptItem... items) throws Exception {
        var statement = SampleReceipts.statement(files, List.of(items));

        assertThat(ForgeryTest.broken(world.verified(world.sealed(SampleReceipts.receipt(statement)))))
                .isEmpty();
    }

    /// The twin states the hash that the name quotes, and the page shows another one as the file's.
    @Test
    void aQuotedHashDoesNotHideAnAlteredOne() throws Exception {
        var name = "SHA-256 " + hash(2).hex();
        var shown = SampleReceipts.receipt(SampleReceipts.statement(List.of(SampleReceipts.file(1, name))));
        var stated = SampleReceipts.receipt(SampleReceipts.statement(List.of(SampleReceipts.file(2, name))));

        assertThat(ForgeryTest.broken(world.verified(world.seal.seal(withTwin(world.rendered(shown), stated)))))
                .containsExactly(Check.PAGE);
    }

    private static byte[] withTwin(byte[] pdf, Receipt twin) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var opened = Loader.loadPDF(pdf)) {
            ForgeryTest.exchangeTwin(opened, twin.twin());
            opened.save(out);
        }
        return out.toByteArray();
    }

    private static Hash hash(int number) {
        return Hash.sha256(SampleReceipts.content(number));
    }
}
