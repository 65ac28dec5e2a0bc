package de.depesche.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.seal.Forgeries;
import de.depesche.proof.seal.SignedPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// No signature covers what stands behind the seal, so a forger writes all of it anew instead of appending to it.
@TestInstance(Lifecycle.PER_CLASS)
class RewrittenTailTest {
    private static final String NEW_TITLE = "99 0 R";
    private static final Pattern OBJECT = Pattern.compile("(?<![0-9])([0-9]+) 0 obj\\b");

    private final World world;
    private final String text;
    private final int seal;
    private final int table;

    RewrittenTailTest(@TempDir Path folder) throws Exception {
        world = new World(folder, SampleReceipts.LOG_KEY);
        var sealed = world.sealed(world.receipt(1));
        text = new String(sealed, StandardCharsets.ISO_8859_1);
        seal = SignedPart.of(sealed).orElseThrow().bytes().length;
        table = Integer.parseInt(after(text, text.lastIndexOf("startxref"), "startxref\\s+([0-9]+)"));
    }

    private static String after(String text, int from, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find(from)).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void withTheSameTrailerTheReceiptIsStillTheSame() throws IOException {
        assertThat(ForgeryTest.broken(world.verified(rewritten("/Info " + sealedTitle()))))
                .isEmpty();
    }

    @Test
    void anotherTitleIsFound() throws IOException {
        var forged = rewritten("/Info " + NEW_TITLE);

        try (var pdf = Loader.loadPDF(forged)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("ALLES BEZAHLT");
        }
        assertThat(ForgeryTest.broken(world.verified(forged))).containsExactly(Check.NOTHING_APPENDED);
    }

    @Test
    void anythingElseInTheTrailerIsFound() throws IOException {
        var forged = rewritten("/Info " + sealedTitle() + " /Remark " + NEW_TITLE);

        assertThat(ForgeryTest.broken(world.verified(forged))).containsExactly(Check.NOTHING_APPENDED);
    }

    private String sealedTitle() {
        return after(text, table, "/Info ([0-9]+ 0 R)");
    }

    /// The appended objects stay as they are, a title joins them, and a new table with this trailer names them all.
    private byte[] rewritten(String trailer) throws IOException {
        var places = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        var objects = OBJECT.matcher(text).region(seal, table);
        while (objects.find()) {
            places.append("%s 1\n%010d 00000 n \n".formatted(objects.group(1), objects.start()));
        }
        places.append("99 1\n%010d 00000 n \n".formatted(table));
        var title = "99 0 obj\n<< /Title (ALLES BEZAHLT) >>\nendobj\n";
        var tail = "trailer\n<< /Size 100 /Root %s /Prev %s %s >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(
                        after(text, table, "/Root ([0-9]+ 0 R)"),
                        after(text, table, "/Prev ([0-9]+)"),
                        trailer,
                        table + title.length());
        var forged = text.substring(0, table) + title + places + tail;
        return Forgeries.withRightChecksum(forged.getBytes(StandardCharsets.ISO_8859_1));
    }
}
