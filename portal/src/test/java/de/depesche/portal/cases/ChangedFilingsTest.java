package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.ItemState.Missing;
import de.depesche.portal.cases.ItemState.Supplied;
import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What a Medical Service says anew about a case on which the hospital works.
@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity"})
class ChangedFilingsTest {
    private static final List<NamedPaper> TWICE = List.of(
            new NamedPaper("Laborbefund", Optional.of("LB010101")),
            new NamedPaper("Laborbefund", Optional.of("LB020103")));
    private static final Optional<InsuredPerson> WRONG =
            Optional.of(new InsuredPerson("Wolkenreich, Rosemarie", Optional.empty(), Optional.empty()));

    @Autowired
    BeanFactory beans;

    @Autowired
    CaseFilings filings;

    @Autowired
    ItemAnswers answers;

    @Autowired
    CaseViews views;

    @Autowired
    CaseLists lists;

    private TestWorld world;

    @BeforeEach
    void world() {
        world = TestWorld.in(beans);
    }

    @Test
    void anotherDeadlineAnswersNoPaper() {
        var file = file(request("A-1", LocalDate.of(2099, 3, 2)));
        answers.answer(world.hospital().clerkPermit(), file.id(), 1, new Supplied())
                .orProblem();

        change(file, request("A-1", LocalDate.of(2099, 3, 9)));

        assertThat(views.withoutPerson(world.hospital().clerkPermit(), file.id())
                        .items())
                .extracting(RequestedItem::state)
                .containsExactly(new Supplied(), new Missing());
    }

    @Test
    void aPersonWhomANoticeDoesNotConcernIsForgotten() {
        var file = file(notice("N-1", WRONG));
        assertThat(found("Wolkenreich")).hasSize(1);

        change(file, notice("N-1", Optional.empty()));

        assertThat(views.view(world.md().clientPermit(), file.id()).insured()).isEmpty();
        assertThat(found("Wolkenreich")).isEmpty();
    }

    @Test
    void aDayThatIsOverClosesNoCaseThatWasOpen() {
        var file = file(request("A-2", LocalDate.of(2099, 3, 2)));

        assertThatThrownBy(() -> change(file, request("A-2", LocalDate.of(2026, 3, 2))))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(FieldFault::code)
                                .containsExactly("deadline-day-out-of-range"));
        assertThat(views.find(world.md().clientPermit(), file.id()).deadline()).isEqualTo(file.deadline());
    }

    private CaseFile file(CaseFiling filing) {
        return ((Filed) filings.file(world.md().clientPermit(), filing)).file();
    }

    private void change(CaseFile file, CaseFiling changed) {
        var md = world.md().clientPermit();
        filings.change(md, file.id(), views.find(md, file.id()).version(), changed)
                .orProblem();
    }

    private List<CaseSummary> found(String typed) {
        var query = new CaseQuery(
                Optional.of(typed),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Sorting.DUE_FIRST);
        return lists.page(world.hospital().clerkPermit(), query, new PageRequest(50, Optional.empty()))
                .rows();
    }

    private CaseFiling request(String orderNumber, LocalDate lastDay) {
        return new CaseFiling(
                world.hospital().organisation().id(),
                CaseKind.DOCUMENT_REQUEST,
                facts(orderNumber),
                Optional.of(new GivenDay(lastDay, true)),
                Optional.empty(),
                TWICE);
    }

    private CaseFiling notice(String orderNumber, Optional<InsuredPerson> insured) {
        return new CaseFiling(
                world.hospital().organisation().id(),
                CaseKind.NOTICE,
                facts(orderNumber),
                Optional.empty(),
                insured,
                List.of());
    }

    private static CaseFacts facts(String orderNumber) {
        return new CaseFacts(
                orderNumber,
                "Prüfung der Kodierung",
                Optional.of("KH-" + UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2099, 2, 9));
    }
}
