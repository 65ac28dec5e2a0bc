package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.Kvnr;
import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.FilingOutcome.KnownAlready;
import de.depesche.portal.cases.FilingOutcome.OrderNumberTaken;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.ItemState.Supplied;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity"})
class CasesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    CaseFilings filings;

    @Autowired
    Assignments assignments;

    @Autowired
    ItemAnswers answers;

    @Autowired
    Closings closings;

    @Autowired
    CaseLists lists;

    @Autowired
    CaseViews views;

    @Autowired
    PickUpRuns runs;

    @Autowired
    Acknowledgements acknowledgements;

    private TestWorld world;

    @BeforeEach
    void world() {
        world = TestWorld.in(beans);
    }

    @Test
    void theSameFilingAgainChangesNothingAndAnotherUnderItsNumberIsRefused() {
        var filing = filing("A-1", "Musterfrau, Erika");

        var first = file(filing);

        assertThat(filings.file(world.md().clientPermit(), filing)).isInstanceOf(KnownAlready.class);
        var other = filing("A-1", "Beispiel, Otto");
        assertThat(filings.file(world.md().clientPermit(), other))
                .isInstanceOfSatisfying(
                        OrderNumberTaken.class,
                        taken -> assertThat(taken.other().id()).isEqualTo(first.id()));
    }

    @Test
    void aFilingThatLeavesTheReceiptOpenIsTheSameOnAnotherDay() {
        var today = receiptLeftOpen(filing("A-1", "Musterfrau, Erika"), LocalDate.of(2099, 2, 9));
        var first = file(today);

        var tomorrow = receiptLeftOpen(today, LocalDate.of(2099, 2, 10));
        assertThat(filings.file(world.md().clientPermit(), tomorrow)).isInstanceOf(KnownAlready.class);
        filings.change(world.md().clientPermit(), first.id(), first.version(), tomorrow);
        assertThat(views.view(world.md().clientPermit(), first.id())
                        .file()
                        .facts()
                        .receivedOn())
                .isEqualTo(LocalDate.of(2099, 2, 9));
    }

    @Test
    void theDeadlineIsComputedFromAdmissionAndReceipt() {
        var file = file(filing("A-2", "Musterfrau, Erika"));

        assertThat(file.deadline().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2099, 4, 6));
    }

    @Test
    void aCaseOfOthersIsNotFound() {
        var file = file(filing("A-3", "Musterfrau, Erika"));

        for (var stranger :
                List.of(world.otherHospital().clerkPermit(), world.otherMd().clientPermit())) {
            assertThatThrownBy(() -> views.view(stranger, file.id())).isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> assignments.take(stranger, file.id())).isInstanceOf(Problem.NotFound.class);
        }
        assertThatThrownBy(() -> closings.close(world.md().clientPermit(), file.id(), 1))
                .isInstanceOf(Problem.NotPermitted.class);
    }

    @Test
    void theMainWayOfACaseLeadsToItsAcknowledgement() {
        var hospital = world.hospital().clerkPermit();
        var file = file(filing("A-4", "Musterfrau, Erika"));
        var taken = assignments.take(hospital, file.id()).orProblem();
        answers.answer(hospital, file.id(), 1, new Supplied()).orProblem();
        answers.answer(hospital, file.id(), 2, new NotAvailable("wurde nicht geschrieben"))
                .orProblem();

        assertThatThrownBy(() -> closings.close(hospital, file.id(), taken.version()))
                .isInstanceOf(Problem.Stale.class);
        closings.close(hospital, file.id(), views.find(hospital, file.id()).version())
                .orProblem();
        var run = runs.open(world.md().clientPermit());
        assertThat(runs.open(world.md().clientPermit())).isEqualTo(run);
        assertThat(run.cases()).containsExactly(file.id());
        runs.confirm(world.md().clientPermit(), run.id());
        acknowledgements.acknowledge(world.md().clientPermit(), file.id()).orProblem();

        var view = views.view(hospital, file.id());
        assertThat(view.file().state()).isInstanceOf(CaseState.Acknowledged.class);
        assertThat(view.items())
                .extracting(RequestedItem::state)
                .containsExactly(new Supplied(), new NotAvailable("wurde nicht geschrieben"));
    }

    @Test
    void theQuickSearchForgivesCaseUmlautsBeginningsAndSmallErrors() {
        var file = file(filing("MD-4711/22", "Müller-Lüdenscheidt, Jürgen"));
        file(filing("MD-4712/22", "Beispiel, Otto"));

        for (var typed : List.of("MD-4711/22", "müller", "MUELLER", "muller", "lüden", "jurgen mü", "Lüdenschiedt")) {
            assertThat(search(world.hospital().clerkPermit(), typed)).as(typed).containsExactly(file.id());
        }
        assertThat(search(world.otherHospital().clerkPermit(), "müller")).isEmpty();
    }

    @Test
    void pagingIsCompleteAndWithoutRepetitionInBothDirections() {
        for (int i = 0; i < 25; i++) {
            file(filing("P-" + i, "Beispiel, Otto"));
        }
        for (var sorting : Sorting.values()) {
            var seen = new ArrayList<CaseId>();
            var page = page(sorting, Optional.empty());
            seen.addAll(ids(page));
            while (page.next().isPresent()) {
                page = page(sorting, page.next());
                seen.addAll(ids(page));
            }
            assertThat(seen).as(sorting.code()).hasSize(25).doesNotHaveDuplicates();
            var backwards = page(sorting, page.previous());
            assertThat(ids(backwards)).isEqualTo(seen.subList(10, 20));
            assertThat(page(sorting, backwards.previous()).previous()).isEmpty();
        }
    }

    private CasePage page(Sorting sorting, Optional<PageRequest.Position> from) {
        return lists.page(world.hospital().clerkPermit(), query(Optional.empty(), sorting), new PageRequest(10, from));
    }

    private static List<CaseId> ids(CasePage page) {
        return page.rows().stream().map(row -> row.file().id()).toList();
    }

    private List<CaseId> search(Permit permit, String typed) {
        return ids(lists.page(
                permit, query(Optional.of(typed), Sorting.DUE_FIRST), new PageRequest(50, Optional.empty())));
    }

    private static CaseQuery query(Optional<String> text, Sorting sorting) {
        return new CaseQuery(
                text,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                sorting);
    }

    private CaseFile file(CaseFiling filing) {
        return ((Filed) filings.file(world.md().clientPermit(), filing)).file();
    }

    private static CaseFiling receiptLeftOpen(CaseFiling filing, LocalDate filedOn) {
        return new CaseFiling(
                filing.hospital(),
                filing.kind(),
                filing.facts().withReceivedOn(filedOn),
                filing.deadline(),
                filing.insured(),
                filing.items(),
                true);
    }

    private CaseFiling filing(String orderNumber, String name) {
        return new CaseFiling(
                world.hospital().organisation().id(),
                CaseKind.DOCUMENT_REQUEST,
                new CaseFacts(
                        orderNumber,
                        "Prüfung der Kodierung",
                        Optional.of("KH-" + UUID.randomUUID()),
                        Optional.of(LocalDate.of(2099, 1, 12)),
                        Optional.of(LocalDate.of(2099, 1, 19)),
                        Optional.of("2022"),
                        LocalDate.of(2099, 2, 9)),
                Optional.empty(),
                Optional.of(new InsuredPerson(
                        name, Optional.of(new Kvnr("A123456780")), Optional.of(LocalDate.of(1958, 8, 12)))),
                List.of(
                        new NamedPaper("Entlassungsbericht", Optional.of("AD010101")),
                        new NamedPaper("Operationsbericht", Optional.empty())));
    }
}
