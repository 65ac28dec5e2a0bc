package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.DocumentAccepted;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.ReceivedDocument;
import de.depesche.portal.problems.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What one side may do with the other's documents: a wrong patient's letter goes, a notice's attachment is read.
class OthersDocumentsTest extends ClosedCases {
    @Autowired
    CaseDocuments caseDocuments;

    @Autowired
    CaseViews views;

    @Autowired
    CaseFilings filings;

    @Autowired
    CasePlace place;

    @Autowired
    Acknowledgements acknowledgements;

    private Permit md;

    @BeforeEach
    void theMedicalService() {
        md = world.parties().md().clientPermit();
    }

    @Test
    void theMedicalServiceDeletesAWrongDocumentAndTheRightOneComesWithTheNextRun() {
        var file = closedCase("Bericht.pdf", "Fremder Patient.pdf");
        world.pickUp();
        var wrong = named(md, file, "Fremder Patient.pdf");

        caseDocuments.deleteWrong(md, file.id(), wrong).orProblem();
        var right = documents.add("Richtiger Patient.pdf");
        world.attach(file, right, "Richtiger Patient.pdf");

        assertThat(ids(md, file)).contains(right).doesNotContain(wrong);
        assertThatThrownBy(() -> place.requireSight(md, file.id().value(), wrong))
                .isInstanceOf(Problem.NotFound.class);
        assertThat(world.pickUp().documents().get(file.id())).containsExactly(right);
    }

    @Test
    void whatIsNotCheckedYetTheMedicalServiceHasNotSeenAndCannotDelete() {
        var file = world.filed();
        var letter = documents.addUnchecked("Bericht.pdf");
        world.attach(file, letter, "Bericht.pdf");
        world.close(file);

        assertThatThrownBy(() -> caseDocuments.deleteWrong(md, file.id(), letter))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("document-not-accepted"));
        documents.accept(letter, "Bericht.pdf");

        caseDocuments.deleteWrong(md, file.id(), letter).orProblem();
    }

    @Test
    void whatTheChecksHaveRefusedTheMedicalServiceMayDelete() {
        var file = world.filed();
        var letter = documents.addUnchecked("Bericht.pdf");
        world.attach(file, letter, "Bericht.pdf");
        world.close(file);
        beans.getBean(CaseDocumentStore.class).markRefused(letter, Instant.now());

        caseDocuments.deleteWrong(md, file.id(), letter).orProblem();
    }

    @Test
    void aCaseComesWithARunWhenTheFirstOfItsDocumentsIsChecked() {
        var file = world.filed();
        var letter = documents.addUnchecked("Bericht.pdf");
        world.attach(file, letter, "Bericht.pdf");
        world.close(file);
        assertThat(world.pickUp().cases()).doesNotContain(file.id());
        documents.accept(letter, "Bericht.pdf");

        assertThat(world.pickUp().documents().get(file.id())).containsExactly(letter);
        assertThat(world.pickUp().cases()).doesNotContain(file.id());
    }

    @Test
    void whoFollowsHearsOfWhatPassedItsChecksAfterTheClosing() {
        var file = world.filed();
        var early = documents.addUnchecked("Befund.pdf");
        var letter = documents.addUnchecked("Bericht.pdf");
        world.attach(file, early, "Befund.pdf");
        world.attach(file, letter, "Bericht.pdf");

        pass(file, early);
        assertThat(passedLate(file)).isZero();
        world.close(file);
        pass(file, letter);

        assertThat(passedLate(file)).isOne();
    }

    @Test
    void ofALateAttachmentThatWasRefusedNothingIsLeftToPickUp() {
        var file = closedCase("Bericht.pdf");
        world.pickUp();
        var late = documents.addUnchecked("Nachtrag.pdf");
        world.attach(file, late, "Nachtrag.pdf");
        beans.getBean(CaseDocumentStore.class).markRefused(late, Instant.now());

        assertThat(world.pickUp().cases()).doesNotContain(file.id());
        assertThat(views.find(md, file.id()).pickUpSince()).isEmpty();
    }

    private void pass(CaseFile file, DocumentId id) {
        var accepted = new DocumentAccepted(id, CasePlace.KIND, file.id().value());
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> beans.getBean(CheckedDocuments.class).on(accepted));
    }

    private long passedLate(CaseFile file) {
        return timeline.of("case", file.id().value()).stream()
                .filter(entry -> entry.act().equals(CaseAct.DOCUMENT_ACCEPTED_LATE.code()))
                .count();
    }

    @Test
    void whatIsAcknowledgedStaysForGood() {
        var file = closedCase("Bericht.pdf");
        world.pickUp();
        acknowledgements.acknowledge(md, file.id()).orProblem();
        var document = named(md, file, "Bericht.pdf");

        assertThat(caseDocuments.deleteWrong(md, file.id(), document))
                .isEqualTo(Outcome.refused(Refusal.ACKNOWLEDGED_IS_FINAL));
        assertThat(caseDocuments.delete(hospital(), file.id(), document))
                .isEqualTo(Outcome.refused(Refusal.ALREADY_CLOSED));
    }

    @Test
    void theHospitalDeletesUntilItCloses() {
        var file = world.filed();
        var document = documents.add("Entwurf.pdf");
        world.attach(file, document, "Entwurf.pdf");
        caseDocuments.delete(hospital(), file.id(), document).orProblem();
        assertThat(ids(hospital(), file)).isEmpty();

        var closed = closedCase("Bericht.pdf");
        assertThat(caseDocuments.delete(hospital(), closed.id(), named(hospital(), closed, "Bericht.pdf")))
                .isEqualTo(Outcome.refused(Refusal.ALREADY_CLOSED));
    }

    @Test
    void untilTheHospitalClosesTheMedicalServiceNeitherSeesNorDeletesItsDocuments() {
        var file = world.filed();
        var document = documents.add("Entwurf.pdf");
        world.attach(file, document, "Entwurf.pdf");

        assertThat(ids(md, file)).isEmpty();
        assertThatThrownBy(() -> place.requireSight(md, file.id().value(), document))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> caseDocuments.deleteWrong(md, file.id(), document))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aNoticesAttachmentIsReadByTheHospitalAtOnceAndBelongsToTheMedicalService() {
        var notice = notice();
        var attachment = documents.add("Hinweis.pdf");
        receive(notice, attachment, md);

        assertThat(ids(hospital(), notice)).containsExactly(attachment);
        place.requireSight(hospital(), notice.id().value(), attachment);
        assertThatThrownBy(() -> caseDocuments.delete(hospital(), notice.id(), attachment))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> receive(notice, documents.add("Antwort.pdf"), hospital()))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("notice-takes-no-documents"));

        caseDocuments.deleteWrong(md, notice.id(), attachment).orProblem();
        assertThat(ids(hospital(), notice)).isEmpty();
    }

    private CaseFile notice() {
        var facts = new CaseFacts(
                "MD/" + UUID.randomUUID(),
                "Hinweis zur Abrechnung",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2099, 2, 9));
        var filing = new CaseFiling(
                world.parties().hospital().organisation().id(),
                CaseKind.NOTICE,
                facts,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return ((FilingOutcome.Filed) filings.file(md, filing)).file();
    }

    private void receive(CaseFile file, DocumentId document, Permit by) {
        var received = new ReceivedDocument(document, by, file.id().value(), "x.pdf", 1, Instant.now(), Map.of());
        new TransactionTemplate(transactions).executeWithoutResult(_ -> place.received(received));
    }

    private List<DocumentId> ids(Permit viewer, CaseFile file) {
        return views.documents(viewer, file.id()).stream().map(CaseDocument::id).toList();
    }

    private DocumentId named(Permit viewer, CaseFile file, String name) {
        var described = documents.describe(ids(viewer, file));
        return described.values().stream()
                .filter(description -> description.fileName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
