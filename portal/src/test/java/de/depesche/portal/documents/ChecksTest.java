package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest(extraIncludes = {"database", "delegation", "identity", "organisations", "jobs"})
class ChecksTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    @Autowired
    Reading reading;

    @Autowired
    Decisions decisions;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient db;

    private TestWorld world;
    private Permit permit;
    private Permit reader;
    private Place place;

    @BeforeEach
    void aShelf() {
        world = TestWorld.in(beans);
        permit = world.hospital().clerkPermit();
        reader = world.md().clerkPermit();
        place = shelf.put(new Shelf.Board(
                permit.organisation(),
                Optional.of(reader.organisation()),
                new Admission(Shelf.ENDINGS, 2_000_000_000),
                true));
    }

    @Test
    void aSoundPdfIsAcceptedWithItsPagesAndTheOtherSideReadsIt() throws IOException {
        var content = Samples.pdf(3);

        var done = checked("Befund.pdf", content);

        assertThat(done.status()).isEqualTo(DocumentStatus.ACCEPTED_UNSCANNED);
        assertThat(done.mediaType()).hasValue("application/pdf");
        assertThat(done.pages()).hasValue(3);
        assertThat(done.sha256()).hasValue(Sha256.hex(content));
        assertThat(documents.acceptedOf(Set.of(done.id()))).containsExactly(done.id());
        assertThat(read(reader, done.id())).isEqualTo(content);
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefused() throws IOException {
        assertThat(checked("Foto.jpg", Samples.pdf(1)).refusal()).hasValue("wrong-type");
        assertThat(checked("Befund.pdf", Samples.latin("MZ\220\0 not a document"))
                        .refusal())
                .hasValue("wrong-type");
        assertThat(checked("Befund.pdf", Samples.lockedPdf("x")).refusal()).hasValue("password");
        assertThat(checked("Bombe.png", Samples.png(50_000, 50_000)).refusal()).hasValue("too-many-pixels");
    }

    @Test
    void theSameFileTwiceInOnePlaceIsRefusedTheSecondTime() throws IOException {
        var content = Samples.pdf(5);
        assertThat(checked("eins.pdf", content).status().isAccepted()).isTrue();

        assertThat(checked("zwei.pdf", content).refusal()).hasValue("duplicate");

        place = shelf.of(permit.organisation());
        assertThat(checked("drei.pdf", content).status().isAccepted()).isTrue();
    }

    @Test
    void nobodyReadsWhatWasRefusedAndTheOtherSideNothingThatIsNotAccepted() throws IOException {
        var refused = checked("Foto.jpg", Samples.pdf(1));
        assertThatThrownBy(() -> reading.open(permit, refused.id(), true)).isInstanceOf(Problem.Refused.class);

        var waiting = checked("Befund.pdf", Samples.pdf(2));
        db.sql("update documents.document set state = 'STUCK', reason = 'test' where id = :id")
                .param("id", waiting.id().value())
                .update();
        assertThatThrownBy(() -> reading.open(reader, waiting.id(), true)).isInstanceOf(Problem.Refused.class);
        assertThat(read(permit, waiting.id())).startsWith(Samples.latin("%PDF"));
        assertThatThrownBy(() -> reading.open(world.otherMd().clerkPermit(), waiting.id(), true))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aHashThatACrashLostIsFoundAgain() throws IOException {
        var content = Samples.pdf(4);
        var upload = create("Befund.pdf", content.length);
        send(upload, content);
        decided(upload.id());
        db.sql("update documents.document set sha256 = null, state = 'RECEIVED', next_check_at = now() where id = :id")
                .param("id", upload.id().value())
                .update();

        assertThat(decided(upload.id()).sha256()).hasValue(Sha256.hex(content));
    }

    @Test
    void damagedContentIsNeverAcceptedAndAnOperatorDecides() throws IOException {
        var content = Samples.pdf(6);
        var done = checked("Befund.pdf", content);
        db.sql("update documents.piece set blob = gen_random_uuid() where document_id = :id")
                .param("id", done.id().value())
                .update();
        db.sql("""
                update documents.document
                   set state = 'RECEIVED', attempts = 7, next_check_at = now()
                 where id = :id
                """).param("id", done.id().value()).update();

        assertThat(decided(done.id()).status()).isEqualTo(DocumentStatus.STUCK);

        decisions.refuseByOperator(new Actor.Job("test"), done.id());
        assertThat(decided(done.id()).refusal()).hasValue("by-operator");
        assertThatThrownBy(() -> decisions.retry(new Actor.Job("test"), done.id()))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void aDeletedDocumentKeepsItsDescriptionAndNothingElse() throws IOException {
        var done = checked("Befund.pdf", Samples.pdf(7));

        documents.delete(permit.actor(), done.id());

        assertThat(documents.describe(Set.of(done.id()))).containsKey(done.id());
        assertThat(documents.acceptedOf(Set.of(done.id()))).isEmpty();
        assertThatThrownBy(() -> reading.open(permit, done.id(), true)).isInstanceOf(Problem.NotFound.class);
        assertThat(db.sql("select count(*) from documents.document where id = :id and wrapped_key is not null")
                        .param("id", done.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private DocumentDescription checked(String name, byte[] content) throws IOException {
        var upload = create(name, content.length);
        send(upload, content);
        return decided(upload.id());
    }

    private Upload create(String name, long bytes) throws IOException {
        return uploads.create(permit, new NewUpload(place, FileName.cleaned(name), OptionalLong.of(bytes), Map.of()));
    }

    private void send(Upload upload, byte[] content) throws IOException {
        uploads.receive(
                permit,
                upload.id(),
                new Chunk(0, OptionalLong.empty(), Optional.empty(), new ByteArrayInputStream(content)));
    }

    private DocumentDescription decided(DocumentId id) {
        return awaitStatus(documents, id, DocumentStatus.CHECKING);
    }

    static DocumentDescription awaitStatus(Documents documents, DocumentId id, DocumentStatus other) {
        for (int attempt = 0; attempt < 1200; attempt++) {
            var found = documents.describe(Set.of(id)).get(id);
            if (found != null && found.status() != other) {
                return found;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("not decided in a minute: " + id);
    }

    private byte[] read(Permit by, DocumentId id) throws IOException {
        try (var document = reading.open(by, id, true);
                var stream = document.from(0)) {
            return stream.readAllBytes();
        }
    }
}
