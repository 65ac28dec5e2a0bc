package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest(extraIncludes = {"database", "delegation", "identity", "organisations"})
class UploadsTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Uploads uploads;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient db;

    @Autowired
    Contents contents;

    @Autowired
    Blobs blobs;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    KeyRotation rotation;

    private TestWorld world;
    private Permit permit;
    private Place place;

    @BeforeEach
    void aShelf() {
        world = TestWorld.in(beans);
        permit = world.hospital().clerkPermit();
        place = shelf.of(permit.organisation());
    }

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
    void nameAndLengthAreRefusedAtOnceWithCauseAndLimit() {
        var small = shelf.of(permit.organisation(), new Admission(Set.of("pdf"), 500_000_000));

        assertThatThrownBy(() -> create(small, "Film.mp4", 10))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.faults())
                                .singleElement()
                                .satisfies(
                                        fault -> assertThat(fault.arguments()).containsExactly(".mp4", ".pdf")));
        assertThatThrownBy(() -> create(small, "Befund.pdf", 500_000_001))
                .isInstanceOfSatisfying(
                        Problem.TooLarge.class,
                        problem -> assertThat(problem.arguments()).containsExactly(500.000001, 500.0));
        assertThatThrownBy(() -> create(small, "Befund.pdf", 0)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> create(small, "Befund", 10)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void moreBytesThanAnnouncedAreRefused() throws IOException {
        var upload = create("Befund.pdf", 1000);

        assertThatThrownBy(() -> uploads.receive(
                        permit,
                        upload.id(),
                        new Chunk(0, OptionalLong.empty(), Optional.empty(), new ByteArrayInputStream(new byte[2000]))))
                .isInstanceOf(Problem.TooLarge.class);
    }

    @Test
    void anotherOrganisationFindsNothing() throws IOException {
        var upload = create("Befund.pdf", 1000);
        var other = world.otherHospital().clerkPermit();

        assertThatThrownBy(() -> uploads.find(other, upload.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> uploads.terminate(other, upload.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> uploads.create(other, wanted("Befund.pdf", OptionalLong.of(10))))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void eachRequestAsksThePlaceAgain() throws IOException {
        var upload = create("Befund.pdf", 1000);
        shelf.close(place);

        assertThatThrownBy(() -> send(upload.id(), new byte[1000], 0))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        problem -> assertThat(problem.code()).isEqualTo("board-closed"));
    }

    @Test
    void aTerminatedUploadLeavesNothing() throws IOException {
        var upload = create("Befund.pdf", 400_000);
        send(upload.id(), BlobsContract.randomBytes(300_000), 0);
        var blob = onlyBlob(upload.id());

        uploads.terminate(permit, upload.id());
        housekeeping.emptyBin();

        assertThatThrownBy(() -> uploads.find(permit, upload.id())).isInstanceOf(Problem.NotFound.class);
        assertThat(blobs.exists(blob)).isFalse();
    }

    @Test
    void anUploadThatDoesNotGoOnExpiresAndLeavesNothing() throws IOException {
        var upload = create("Befund.pdf", 400_000);
        var other = create("Befund.pdf", 400_000);
        send(upload.id(), BlobsContract.randomBytes(300_000), 0);
        var blob = onlyBlob(upload.id());
        db.sql("update documents.document set expires_at = now() where id = :id")
                .param("id", upload.id().value())
                .update();

        housekeeping.expire();
        housekeeping.emptyBin();

        assertThatThrownBy(() -> uploads.find(permit, upload.id())).isInstanceOf(Problem.NotFound.class);
        assertThat(blobs.exists(blob)).isFalse();
        assertThat(uploads.find(permit, other.id()).confirmed()).isZero();
    }

    @Test
    void blobsThatAKillLeftBehindAreSweptAndOthersStay() throws IOException {
        var upload = create("Befund.pdf", 400_000);
        send(upload.id(), BlobsContract.randomBytes(300_000), 0);
        var orphan = UUID.randomUUID();
        try (var sink = blobs.create(orphan)) {
            sink.write(ByteBuffer.wrap(new byte[10]));
            sink.confirm();
        }

        housekeeping.sweepOrphans(Instant.now().minusSeconds(3600));
        assertThat(blobs.exists(orphan)).isTrue();

        housekeeping.sweepOrphans(Instant.now().plusSeconds(60));
        assertThat(blobs.exists(orphan)).isFalse();
        assertThat(blobs.exists(onlyBlob(upload.id()))).isTrue();
    }

    @Test
    void afterARotationOldAndNewDocumentsOpenAndNoOldKeyIsLeft() throws IOException {
        var content = BlobsContract.randomBytes(300_000);
        var before = create("Befund.pdf", content.length);
        send(before.id(), content, 0);

        int number = rotation.begin(permit.actor());
        var after = create("Befund.pdf", content.length);
        send(after.id(), content, 0);
        assertThat(masterKeyOf(before.id())).isLessThan(number);
        assertThat(masterKeyOf(after.id())).isEqualTo(number);
        assertThat(read(before.id())).isEqualTo(content);

        assertThat(rotation.finish()).isPositive();
        assertThat(masterKeyOf(before.id())).isEqualTo(number);
        assertThat(read(before.id())).isEqualTo(content);
        assertThat(rotation.finish()).isZero();
    }

    @Test
    void plaintextIsNeitherInTheStoreNorInTheDatabase() throws IOException {
        var marker = "GEHEIMER-MARKER-4711-";
        var content = marker.repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        var upload = create("Befund.pdf", content.length);
        send(upload.id(), content, 0);

        try (var channel = blobs.open(onlyBlob(upload.id()))) {
            assertThat(new String(BlobsContract.rest(channel), StandardCharsets.ISO_8859_1))
                    .doesNotContain(marker);
        }
    }

    private UUID onlyBlob(DocumentId id) {
        return db.sql("select blob from documents.piece where document_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    private int masterKeyOf(DocumentId id) {
        return db.sql("select master_key from documents.document where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private Upload create(String name, long bytes) throws IOException {
        return create(place, name, bytes);
    }

    private Upload create(Place in, String name, long bytes) throws IOException {
        return uploads.create(
                permit, new NewUpload(in, FileName.cleaned(name), OptionalLong.of(bytes), Map.of("category", "KHB")));
    }

    private NewUpload wanted(String name, OptionalLong bytes) {
        return new NewUpload(place, FileName.cleaned(name), bytes, Map.of());
    }

    private ReceiveOutcome send(DocumentId id, byte[] content, long offset) throws IOException {
        return send(id, new ByteArrayInputStream(content), offset);
    }

    private ReceiveOutcome send(DocumentId id, InputStream body, long offset) throws IOException {
        return send(id, body, offset, Optional.empty());
    }

    private ReceiveOutcome send(DocumentId id, InputStream body, long offset, Optional<ExpectedChecksum> checksum)
            throws IOException {
        return uploads.receive(permit, id, new Chunk(offset, OptionalLong.empty(), checksum, body));
    }

    private void sendUntilDone(DocumentId id, byte[] content) {
        while (true) {
            try {
                var now = uploads.find(permit, id);
                if (now.isComplete()) {
                    return;
                }
                send(id, tail(content, (int) now.confirmed()), now.confirmed());
            } catch (Problem.Refused overtaken) {
                // the other one was faster; on from there
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] read(DocumentId id) throws IOException {
        try (var stream = contents.open(id).from(0)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] tail(byte[] content, int from) {
        return Arrays.copyOfRange(content, from, content.length);
    }
}
