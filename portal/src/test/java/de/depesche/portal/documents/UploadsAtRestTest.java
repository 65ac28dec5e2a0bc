package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What lies in store, in which form, and when it goes.
class UploadsAtRestTest extends OnAShelf {
    @Autowired
    ContentHold hold;

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
    void aBackupUnderWayKeepsWhatIsDeletedMeanwhile() throws IOException, SQLException {
        var upload = create("Befund.pdf", 400_000);
        send(upload.id(), BlobsContract.randomBytes(300_000), 0);
        var blob = onlyBlob(upload.id());

        try (var _ = hold.hold()) {
            uploads.terminate(permit, upload.id());
            housekeeping.emptyBin();
            assertThat(blobs.exists(blob)).isTrue();
        }
        housekeeping.emptyBin();
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
    void blobsThatAKillLeftBehindAreSweptAndOthersStay() throws IOException, SQLException {
        var upload = create("Befund.pdf", 400_000);
        send(upload.id(), BlobsContract.randomBytes(300_000), 0);
        var orphan = UUID.randomUUID();
        try (var sink = blobs.create(orphan)) {
            sink.write(ByteBuffer.wrap(new byte[10]));
            sink.confirm();
        }

        housekeeping.sweepOrphans(Instant.now().minusSeconds(3600));
        assertThat(blobs.exists(orphan)).isTrue();
        try (var _ = hold.hold()) {
            housekeeping.sweepOrphans(Instant.now().plusSeconds(60));
            assertThat(blobs.exists(orphan)).as("while a backup runs").isTrue();
        }

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
}
