package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.cases.ItemState.Supplied;
import de.depesche.portal.documents.DocumentAccepted;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.DocumentRefused;
import de.depesche.portal.problems.Problem;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever closes hands over what the page showed, and nothing that somebody else made of it since.
class CaseVersionsTest extends ClosedCases {
    @Autowired
    CaseDocuments caseDocuments;

    @Autowired
    CaseViews views;

    @Autowired
    Closings closings;

    @Autowired
    ItemAnswers answers;

    @Autowired
    Assignments assignments;

    @Autowired
    CheckedDocuments checked;

    private CaseFile file;
    private DocumentId letter;

    @BeforeEach
    void anAnswerIsUnderWay() {
        file = world.filed();
        letter = documents.add("Bericht.pdf");
        world.attach(file, letter, "Bericht.pdf");
    }

    @Test
    void nobodyHandsOverWhatSomebodyElseChangedSince() {
        var other = documents.addUnchecked("Befund.pdf");

        keepsFromClosing(() -> world.attach(file, other, "Befund.pdf"));
        keepsFromClosing(() -> answers.answer(hospital(), file.id(), 1, new Supplied()));
        keepsFromClosing(() -> caseDocuments.sort(hospital(), file.id(), letter, Category.CHART, Optional.empty()));
        keepsFromClosing(() -> inTransaction(() ->
                checked.on(new DocumentRefused(other, CasePlace.KIND, file.id().value()))));
        keepsFromClosing(() -> caseDocuments.delete(hospital(), file.id(), letter));

        closings.close(hospital(), file.id(), version()).orProblem();
    }

    @Test
    void whatOnlyPassesItsChecksOrIsSaidAgainKeepsNobodyFromClosing() {
        answers.answer(hospital(), file.id(), 1, new Supplied()).orProblem();
        int seen = version();

        inTransaction(() -> checked.on(
                new DocumentAccepted(letter, CasePlace.KIND, file.id().value())));
        answers.answer(hospital(), file.id(), 1, new Supplied()).orProblem();
        assignments.take(hospital(), file.id()).orProblem();

        closings.close(hospital(), file.id(), seen).orProblem();
    }

    @Test
    void takingACaseAgainIsNoSecondAct() {
        var first = assignments.take(hospital(), file.id()).orProblem();

        assertThat(assignments.take(hospital(), file.id()).orProblem()).isEqualTo(first);
        assertThat(first.version()).isEqualTo(version());
        assertThat(timeline.of("case", file.id().value()))
                .filteredOn(entry -> entry.act().equals(CaseAct.TAKEN.code()))
                .hasSize(1);
    }

    private void keepsFromClosing(Runnable change) {
        int seen = version();
        change.run();
        assertThatThrownBy(() -> closings.close(hospital(), file.id(), seen)).isInstanceOf(Problem.Stale.class);
    }

    private int version() {
        return views.find(hospital(), file.id()).version();
    }

    private void inTransaction(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> act.run());
    }
}
