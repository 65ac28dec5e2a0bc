package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.util.Set;
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
    Documents documents;

    @Autowired
    Reading reading;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient db;

    private Delivery delivery;

    @BeforeEach
    void aShelf() {
        delivery = Delivery.in(beans);
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
        assertThat(read(delivery.reader(), done.id())).isEqualTo(content);
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

        delivery = delivery.toAnotherShelf();
        assertThat(checked("drei.pdf", content).status().isAccepted()).isTrue();
    }

    @Test
    void nobodyReadsWhatWasRefusedAndTheOtherSideNothingThatIsNotAccepted() throws IOException {
        var refused = checked("Foto.jpg", Samples.pdf(1));
        assertThatThrownBy(() -> reading.open(delivery.sender(), refused.id(), true))
                .isInstanceOf(Problem.Refused.class);

        var waiting = checked("Befund.pdf", Samples.pdf(2));
        db.sql("update documents.document set state = 'STUCK', reason = 'test' where id = :id")
                .param("id", waiting.id().value())
                .update();
        assertThatThrownBy(() -> reading.open(delivery.reader(), waiting.id(), true))
                .isInstanceOf(Problem.Refused.class);
        assertThat(read(delivery.sender(), waiting.id())).startsWith(Samples.latin("%PDF"));
        assertThatThrownBy(() -> reading.open(delivery.world().otherMd().clerkPermit(), waiting.id(), true))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aHashThatACrashLostIsFoundAgain() throws IOException {
        var content = Samples.pdf(4);
        var document = checked("Befund.pdf", content).id();
        db.sql("update documents.document set sha256 = null, state = 'RECEIVED', next_check_at = now() where id = :id")
                .param("id", document.value())
                .update();

        assertThat(delivery.decided(document).sha256()).hasValue(Sha256.hex(content));
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

        assertThat(delivery.decided(done.id()).status()).isEqualTo(DocumentStatus.STUCK);

        decisions.refuseByOperator(new Actor.Job("test"), done.id());
        assertThat(delivery.decided(done.id()).refusal()).hasValue("by-operator");
        assertThatThrownBy(() -> decisions.retry(new Actor.Job("test"), done.id()))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void aDeletedDocumentKeepsItsDescriptionAndNothingElse() throws IOException {
        var done = checked("Befund.pdf", Samples.pdf(7));

        documents.delete(delivery.sender().actor(), done.id());

        assertThat(documents.describe(Set.of(done.id()))).containsKey(done.id());
        assertThat(documents.acceptedOf(Set.of(done.id()))).isEmpty();
        assertThatThrownBy(() -> reading.open(delivery.sender(), done.id(), true))
                .isInstanceOf(Problem.NotFound.class);
        assertThat(db.sql("select count(*) from documents.document where id = :id and wrapped_key is not null")
                        .param("id", done.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private DocumentDescription checked(String name, byte[] content) throws IOException {
        return delivery.decided(delivery.sent(name, content));
    }

    private byte[] read(Permit by, DocumentId id) throws IOException {
        try (var document = reading.open(by, id, true);
                var stream = document.from(0)) {
            return stream.readAllBytes();
        }
    }
}
