package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerTest {
    private static final int PIECE = 16 << 20;
    private static final int PIECES = 64;

    private Clamd clamd;
    private Blobs blobs;
    private Scanner scanner;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        assumeTrue(Clamd.isInstalled(), "clamd is not installed (Debian package clamav-daemon)");
        clamd = Clamd.start(folder);
        blobs = new FolderBlobs(folder.resolve("blobs"));
        scanner = scanner(15_000_000);
    }

    @AfterAll
    void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void harmlessContentIsClean() throws IOException {
        assertThat(scan(scanner, Samples.largerPdf())).isInstanceOf(ScanOutcome.Clean.class);
    }

    @Test
    void malwareIsFoundAloneAndInsideAPdf() throws IOException {
        assertThat(scan(scanner, Samples.latin(Clamd.EICAR))).isInstanceOf(ScanOutcome.Found.class);
        assertThat(scan(scanner, Samples.join(Samples.pdf(1), Samples.latin(Clamd.MARKER))))
                .isInstanceOf(ScanOutcome.Found.class);
    }

    @Test
    void whatTheScannerCannotLookIntoIsNeverClean() throws IOException {
        assertThat(scan(scanner(1000), new byte[1001])).isInstanceOf(ScanOutcome.Impossible.class);
        // Beyond clamd's MaxFileSize, and beyond its StreamMaxLength.
        assertThat(scan(scanner, BlobsContract.randomBytes(14_000_000))).isInstanceOf(ScanOutcome.Impossible.class);
        assertThat(scan(scanner(Long.MAX_VALUE), BlobsContract.randomBytes(30_000_000)))
                .isInstanceOf(ScanOutcome.Impossible.class);
    }

    /// As large as clamd takes anything, and larger.
    @Test
    void malwareIsFoundAtTheEndOfAGibibyteAndBeyondTwoNothingIsClean(@TempDir Path folder) throws IOException {
        assumeTrue(Boolean.getBoolean("depesche.long"), "reads a gibibyte; ./depesche test --long");
        var limits = "StreamMaxLength 2047M\nMaxFileSize 2047M\nMaxScanSize 2047M\nMaxScanTime 600000";
        try (var large = Clamd.start(folder, limits)) {
            var settings = new ScannerSettings(
                    large.socket().toString(), Integer.MAX_VALUE, Duration.ofSeconds(15), Duration.ofMinutes(5));
            var by = new Scanner(settings);
            try (var content = gibibyte(Samples.latin(Clamd.EICAR))) {
                assertThat(by.scan(content, () -> {})).isInstanceOf(ScanOutcome.Found.class);
            }
            var beyond = new Piece(0, 0, Integer.MAX_VALUE, UUID.randomUUID());
            var more = new Piece(1, Integer.MAX_VALUE, 2, UUID.randomUUID());
            var id = new DocumentId(UUID.randomUUID());
            try (var content = new Content(id, ContentKey.fresh(), blobs, List.of(beyond, more))) {
                assertThat(by.scan(content, () -> {})).isInstanceOf(ScanOutcome.Impossible.class);
            }
        }
    }

    private Content gibibyte(byte[] end) throws IOException {
        var id = new DocumentId(UUID.randomUUID());
        var key = ContentKey.fresh();
        var pieces = new ArrayList<Piece>();
        for (int number = 0; number < PIECES; number++) {
            var bytes = new byte[PIECE];
            if (number == PIECES - 1) {
                System.arraycopy(end, 0, bytes, PIECE - end.length, end.length);
            }
            var piece = new Piece(number, (long) number * PIECE, PIECE, UUID.randomUUID());
            store(bytes, piece, id, key);
            pieces.add(piece);
        }
        return new Content(id, key, blobs, pieces);
    }

    @Test
    void aScannerThatIsAwayIsNotTakenForAYes() throws IOException {
        clamd.kill();
        assertThat(scan(scanner, Samples.pdf(1))).isInstanceOf(ScanOutcome.Away.class);

        clamd.startAgain();
        assertThat(scan(scanner, Samples.pdf(1))).isInstanceOf(ScanOutcome.Clean.class);
    }

    @Test
    void withoutAScannerNothingIsScanned() throws IOException {
        assertThat(scan(
                        new Scanner(new ScannerSettings(null, 1000, Duration.ofSeconds(15), Duration.ofSeconds(5))),
                        new byte[10]))
                .isInstanceOf(ScanOutcome.Off.class);
    }

    @Test
    void onlyAClearWordIsTaken() {
        assertThat(ClamdAnswer.of("stream: OK")).isInstanceOf(ScanOutcome.Clean.class);
        assertThat(ClamdAnswer.of("stream: X FOUND")).isEqualTo(new ScanOutcome.Found("X"));
        assertThat(ClamdAnswer.of("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND"))
                .isInstanceOf(ScanOutcome.Impossible.class);
        assertThat(ClamdAnswer.of("INSTREAM size limit exceeded. ERROR")).isInstanceOf(ScanOutcome.Impossible.class);
        assertThat(ClamdAnswer.of("")).isInstanceOf(ScanOutcome.Away.class);
        assertThat(ClamdAnswer.of("OK")).isInstanceOf(ScanOutcome.Away.class);
        assertThat(ClamdAnswer.of(" FOUND")).isInstanceOf(ScanOutcome.Away.class);
    }

    private Scanner scanner(long upTo) {
        return new Scanner(
                new ScannerSettings(clamd.socket().toString(), upTo, Duration.ofSeconds(15), Duration.ofSeconds(30)));
    }

    private ScanOutcome scan(Scanner by, byte[] file) throws IOException {
        var id = new DocumentId(UUID.randomUUID());
        var piece = new Piece(0, 0, file.length, UUID.randomUUID());
        var key = ContentKey.fresh();
        store(file, piece, id, key);
        try (var content = new Content(id, key, blobs, List.of(piece))) {
            return by.scan(content, () -> {});
        }
    }

    private void store(byte[] bytes, Piece piece, DocumentId id, ContentKey key) throws IOException {
        try (var sink = blobs.create(piece.blob())) {
            try (var encrypting = key.encrypting(new KeptOpen(sink), piece.of(id))) {
                encrypting.write(ByteBuffer.wrap(bytes));
            }
            sink.confirm();
        }
    }
}
