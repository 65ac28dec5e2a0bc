package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfWorkersTest {
    private final PdfWorkers workers = new PdfWorkers(new DocumentSettings(Duration.ofHours(24), 50_000, 64, 1, 8));
    private Blobs blobs;

    @BeforeAll
    void aStore(@TempDir Path folder) throws IOException {
        blobs = new FolderBlobs(folder);
    }

    @AfterAll
    void stop() {
        workers.destroy();
    }

    @Test
    void pagesAreCounted() throws IOException {
        assertThat(look(Samples.pdf(3))).isEqualTo(new PdfOutcome.Sound(3));
        assertThat(look(Samples.largerPdf())).isEqualTo(new PdfOutcome.Sound(1));
    }

    @Test
    void aPasswordToOpenIsFoundAndOneToChangeIsNoMatter() throws IOException {
        assertThat(look(Samples.lockedPdf("geheim"))).isEqualTo(new PdfOutcome.Bad(Refusal.PASSWORD));
        assertThat(look(Samples.lockedPdf(""))).isEqualTo(new PdfOutcome.Sound(1));
    }

    @Test
    void whatEveryViewerRepairsIsNoFault() throws IOException {
        for (var file : HostilePdf.harmless()) {
            assertThat(look(file)).isEqualTo(new PdfOutcome.Sound(1));
        }
    }

    @Test
    void aPdfWithoutPagesIsFound() throws IOException {
        assertThat(look(HostilePdf.named("no page"))).isEqualTo(new PdfOutcome.Bad(Refusal.NO_PAGES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileFilesAreRefusedInTimeAndTheNextFileIsReadAsUsual(String name) throws IOException {
        var file = HostilePdf.named(name);
        long begun = System.nanoTime();

        assertThat(look(file)).isInstanceOf(PdfOutcome.Bad.class);

        // Not the figure itself, which the bench measures: only that nothing waits for ever.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
        assertThat(look(Samples.pdf(2))).isEqualTo(new PdfOutcome.Sound(2));
    }

    static Stream<String> hostile() {
        return HostilePdf.all().keySet().stream().sorted();
    }

    @Test
    void aProcessThatIsKilledInTheMiddleOfAFileIsReplacedAndTheFileReadAnew() throws IOException {
        var killing = new KillingBlobs(blobs);

        assertThat(look(Samples.largerPdf(), killing)).isEqualTo(new PdfOutcome.Sound(1));

        assertThat(killing.killed()).isPositive();
        assertThat(look(Samples.pdf(2))).isEqualTo(new PdfOutcome.Sound(2));
    }

    @Test
    void whoLosesTheClaimStopsLookingAndTheNextFileIsReadAsUsual() throws IOException {
        assertThatThrownBy(() -> look(Samples.largerPdf(), blobs, () -> {
                    throw new Renewal.Lost();
                }))
                .isInstanceOf(Renewal.Lost.class);

        assertThat(look(Samples.pdf(2))).isEqualTo(new PdfOutcome.Sound(2));
    }

    private PdfOutcome look(byte[] file) throws IOException {
        return look(file, blobs);
    }

    private PdfOutcome look(byte[] file, Blobs read) throws IOException {
        return look(file, read, () -> {});
    }

    private PdfOutcome look(byte[] file, Blobs read, Runnable stillAtWork) throws IOException {
        var id = new DocumentId(UUID.randomUUID());
        var piece = new Piece(0, 0, file.length, UUID.randomUUID());
        var key = ContentKey.fresh();
        try (var sink = blobs.create(piece.blob())) {
            try (var encrypting = key.encrypting(new KeptOpen(sink), piece.of(id))) {
                encrypting.write(ByteBuffer.wrap(file));
            }
            sink.confirm();
        }
        try (var content = new Content(id, key, read, List.of(piece))) {
            return workers.inspect(content, stillAtWork);
        }
    }
}
