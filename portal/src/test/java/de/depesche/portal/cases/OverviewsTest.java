package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.Overview.Day;
import de.depesche.portal.documents.ReceivedDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity", "keys"})
@Import(ClosedCases.Surroundings.class)
class OverviewsTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Overviews overviews;

    @Autowired
    CaseBriefs briefs;

    @Autowired
    CaseFilings filings;

    @Autowired
    CasePlace place;

    @Autowired
    CaseDocuments documents;

    @Autowired
    DescribedDocuments described;

    @Autowired
    Assignments assignments;

    @Autowired
    ItemAnswers answers;

    @Autowired
    Closings closings;

    @Autowired
    PickUpRuns runs;

    @Autowired
    Clock clock;

    private TestWorld world;
    private LocalDate today;

    @BeforeEach
    void world() {
        world = TestWorld.in(beans);
        today = LegalTime.dayOf(clock.instant());
    }

    @Test
    @Transactional
    void eachDaySaysWhatIsUploadedAndWhatOnlyNeedsClosing() {
        request("E-1", 1);
        upload(request("U-1", 1), Optional.empty());
        var ready = request("R-1", 1);
        upload(ready, Optional.of("chart"));
        answers.answer(world.hospital().clerkPermit(), ready.id(), 1, new NotAvailable("nicht geschrieben"))
                .orProblem();
        request("E-6", 6);
        request("E-99", 99);

        var overview = overviews.of(world.hospital().clerkPermit());

        assertThat(overview.days()).hasSize(14);
        assertThat(overview.days().get(1)).isEqualTo(new Day(today.plusDays(1), 3, 2, 1));
        assertThat(overview.days().get(6)).isEqualTo(new Day(today.plusDays(6), 1, 0, 0));
        assertThat(overview.days().getFirst()).isEqualTo(new Day(today, 0, 0, 0));
        assertThat(overview.tiles().endangered())
                .as("six days are not endangered")
                .isEqualTo(3);
        assertThat(overview.unclosed())
                .extracting(summary -> summary.file().facts().orderNumber())
                .containsExactlyInAnyOrder("U-1", "R-1");
        assertThat(overview.unclosed())
                .filteredOn(CaseSummary::isReadyToClose)
                .extracting(summary -> summary.file().facts().orderNumber())
                .containsExactly("R-1");
        assertThat(overview.due())
                .extracting(summary -> summary.file().facts().orderNumber())
                .endsWith("E-6", "E-99")
                .hasSize(5);
    }

    @Test
    @Transactional
    void tilesCountWhatIsMineOpenNewAndInformation() {
        var clerk = world.hospital().clerkPermit();
        assignments.take(clerk, request("A-1", 9).id()).orProblem();
        assignments
                .take(world.hospital().administratorPermit(), request("A-2", 9).id())
                .orProblem();
        assignments.take(clerk, notice("N-1").id()).orProblem();
        notice("N-2");

        var tiles = overviews.of(clerk).tiles();

        assertThat(tiles).isEqualTo(new Overview.Tiles(0, 1, 1, 4, 1, 0));
        assertThat(overviews.of(world.otherHospital().clerkPermit()).tiles())
                .isEqualTo(new Overview.Tiles(0, 0, 0, 0, 0, 0));
    }

    @Test
    @Transactional
    void theMedicalServiceDoesNotLearnWhatIsUploadedBeforeTheClosing() {
        upload(request("S-1", 2), Optional.of("chart"));

        var overview = overviews.of(world.md().clerkPermit());

        assertThat(overview.days().get(2)).isEqualTo(new Day(today.plusDays(2), 1, 0, 0));
        assertThat(overview.unclosed()).isEmpty();
        assertThat(overview.tiles().unclosed()).isZero();
        assertThat(overview.due()).singleElement().satisfies(due -> {
            assertThat(due.documents()).isZero();
            assertThat(due.file().assignee()).isEmpty();
        });
    }

    @Test
    @Transactional
    void whatWasPickedUpIsListedAndNoLongerOpen() {
        var file = request("P-1", 2);
        upload(file, Optional.of("chart"));
        var permit = world.hospital().clerkPermit();
        int version = overviews.of(permit).unclosed().getFirst().file().version();
        closings.close(permit, file.id(), version).orProblem();
        var run = runs.open(world.md().clientPermit());
        runs.confirm(world.md().clientPermit(), run.id());

        var overview = overviews.of(permit);

        assertThat(overview.tiles().open()).isZero();
        assertThat(overview.unclosed()).isEmpty();
        assertThat(overview.pickedUp()).singleElement().satisfies(picked -> {
            assertThat(picked.file().id()).isEqualTo(file.id());
            assertThat(picked.documents()).isEqualTo(1);
        });
    }

    @Test
    @Transactional
    void briefsNameOpenRequestsByTheirLastDayOnly() {
        request("B-3", 3);
        var due = request("B-7", 7);
        upload(due, Optional.empty());
        notice("B-N");
        var permit = world.hospital().clerkPermit();

        assertThat(briefs.openOn(permit, List.of(today.plusDays(7), today.plusDays(14))))
                .singleElement()
                .isEqualTo(new CaseBrief(
                        due.id(),
                        "B-7",
                        CaseKind.DOCUMENT_REQUEST,
                        Optional.of(today.plusDays(7)),
                        Optional.of(world.hospital().clerk().person()),
                        CaseProgress.UPLOADED));
        assertThat(briefs.of(world.otherHospital().clerkPermit(), List.of(due.id())))
                .isEmpty();
        var start = clock.instant().minusSeconds(3600);
        assertThat(briefs.arrived(permit, start, clock.instant(), 10))
                .extracting(CaseBrief::orderNumber)
                .containsExactlyInAnyOrder("B-3", "B-7", "B-N");
        assertThat(briefs.arrived(permit, start.minusSeconds(60), start, 10)).isEmpty();
    }

    private void upload(CaseFile file, Optional<String> category) {
        place.received(new ReceivedDocument(
                described.add("befund.pdf"),
                world.hospital().clerkPermit(),
                file.id().value(),
                "befund.pdf",
                7,
                clock.instant(),
                category.map(code -> Map.of("category", code)).orElse(Map.of())));
    }

    private CaseFile request(String orderNumber, int daysLeft) {
        return file(orderNumber, CaseKind.DOCUMENT_REQUEST, Optional.of(new GivenDay(today.plusDays(daysLeft), true)));
    }

    private CaseFile notice(String orderNumber) {
        return file(orderNumber, CaseKind.NOTICE, Optional.empty());
    }

    private CaseFile file(String orderNumber, CaseKind kind, Optional<GivenDay> given) {
        var facts = new CaseFacts(
                orderNumber,
                "Prüfung der Kodierung",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                today);
        var papers = kind == CaseKind.NOTICE
                ? List.<NamedPaper>of()
                : List.of(new NamedPaper("Entlassungsbericht", Optional.empty()));
        var filing = new CaseFiling(world.hospital().organisation().id(), kind, facts, given, Optional.empty(), papers);
        return ((Filed) filings.file(world.md().clientPermit(), filing)).file();
    }
}
