package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UploadsTest extends OnAShelf {

    @Test
    void everyByteComesBack() throws IOException {
        var content = BlobsContract.randomBytes(40_000_000);
        var upload = create("Befund.pdf", content.length);

        var outcome = send(upload.id(), content, 0);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReceiveOutcome.Confirmed.class,
                        confirmed -> assertThat(confirmed.upload().isComplete()).isTrue());
        assertThat(read(upload.id())).isEqualTo(content);
        assertThat(db.sql("select sha256 from documents.document where id = :id")
                        .param("id", upload.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.hex(content));
        assertThat(shelf.received)
                .filteredOn(received -> received.id().equals(upload.id()))
                .singleElement()
                .satisfies(received -> assertThat(received.metadata()).containsEntry("category", "KHB"));
    }

    @Test
    void whatArrivedBeforeTheLineBrokeIsKept() throws IOException {
        var content = BlobsContract.randomBytes(50_000_000);
        var upload = create("Befund.pdf", content.length);
        var random = new Random(7);

        long confirmed = 0;
        while (confirmed < content.length) {
            int breaksAt = (int) Math.min(content.length, confirmed + 1 + random.nextInt(9_000_000));
            var outcome = send(upload.id(), new BrokenLine(content, (int) confirmed, breaksAt), confirmed);
            confirmed = uploads.find(permit, upload.id()).confirmed();

            assertThat(outcome).isInstanceOf(ReceiveOutcome.Broken.class);
            assertThat(confirmed).isEqualTo(breaksAt);
        }
        assertThat(uploads.find(permit, upload.id()).isComplete()).isTrue();
        assertThat(read(upload.id())).isEqualTo(content);
    }

    @Test
    void aChunkSentTwiceIsRefusedAndChangesNothing() throws IOException {
        var content = BlobsContract.randomBytes(300_000);
        var upload = create("Befund.pdf", content.length);
        send(upload.id(), new BrokenLine(content, 0, 100_000), 0);

        assertThatThrownBy(() -> send(upload.id(), content, 0))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        problem -> assertThat(problem.code()).isEqualTo("upload-offset"));

        send(upload.id(), tail(content, 100_000), 100_000);
        assertThat(read(upload.id())).isEqualTo(content);
    }

    @Test
    void ofTwoWritersAtOnceEachByteIsTakenOnce() throws Exception {
        var content = BlobsContract.randomBytes(30_000_000);
        var upload = create("Befund.pdf", content.length);

        var threads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> sendUntilDone(upload.id(), content)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(read(upload.id())).isEqualTo(content);
        assertThat(shelf.received.stream().filter(received -> received.id().equals(upload.id())))
                .hasSize(1);
    }

    @Test
    void nothingOfAChunkCountsBeforeItsChecksumMatched() throws IOException {
        var content = BlobsContract.randomBytes(20_000_000);
        var upload = create("Befund.pdf", content.length);
        var right =
                "sha256 " + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.hex(content)));
        var wrong = right.replaceFirst("sha256 .", "sha256 " + (right.charAt(7) == 'A' ? 'B' : 'A'));

        assertThat(send(upload.id(), new ByteArrayInputStream(content), 0, ExpectedChecksum.parse(wrong)))
                .isInstanceOf(ReceiveOutcome.ChecksumMismatch.class);
        assertThat(uploads.find(permit, upload.id()).confirmed()).isZero();

        assertThat(send(upload.id(), new BrokenLine(content, 0, 18_000_000), 0, ExpectedChecksum.parse(right)))
                .isInstanceOf(ReceiveOutcome.Broken.class);
        assertThat(uploads.find(permit, upload.id()).confirmed()).isZero();

        send(upload.id(), new ByteArrayInputStream(content), 0, ExpectedChecksum.parse(right));
        assertThat(read(upload.id())).isEqualTo(content);
    }

    @Test
    void anUploadMayBeginWithoutItsLength() throws IOException {
        var content = BlobsContract.randomBytes(3_000_000);
        var upload = uploads.create(permit, wanted("Befund.pdf", OptionalLong.empty()));
        send(upload.id(), content, 0);
        assertThat(uploads.find(permit, upload.id()).isComplete()).isFalse();

        uploads.sayLength(permit, upload.id(), content.length);

        assertThat(uploads.find(permit, upload.id()).isComplete()).isTrue();
        assertThat(read(upload.id())).isEqualTo(content);
    }

    @Test
    void aLengthThatIsSaidWhileTheLastBytesComeInCompletesTheUpload() throws IOException {
        var content = BlobsContract.randomBytes(300_000);
        var upload = uploads.create(permit, wanted("Befund.pdf", OptionalLong.empty()));
        send(upload.id(), sayingItsLength(upload.id(), content, content.length), 0);

        assertThat(uploads.find(permit, upload.id()).isComplete()).isTrue();
        assertThat(read(upload.id())).isEqualTo(content);
    }

    @Test
    void bytesBeyondALengthThatWasSaidMeanwhileAreNotTaken() throws IOException {
        var upload = uploads.create(permit, wanted("Befund.pdf", OptionalLong.empty()));
        var saying = sayingItsLength(upload.id(), BlobsContract.randomBytes(300_000), 200_000);

        assertThatThrownBy(() -> send(upload.id(), saying, 0))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        problem -> assertThat(problem.code()).isEqualTo("upload-overtaken"));
        assertThat(uploads.find(permit, upload.id()).confirmed()).isZero();
    }

    /// A body before whose first byte another request says how long the upload is.
    private InputStream sayingItsLength(DocumentId id, byte[] content, long length) {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] into, int offset, int count) {
                if (pos == 0) {
                    uploads.sayLength(permit, id, length);
                }
                return super.read(into, offset, count);
            }
        };
    }
}
