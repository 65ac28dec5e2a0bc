package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.TestBrowser;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.problems.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page that stays open while a colleague goes on with the case.
class ColleaguesOnPagesTest extends CasesOverHttp {
    private static final String FASTER = "Jemand war schneller";

    @Autowired
    JdbcClient db;

    @Autowired
    Assignments assignments;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseDocumentStore stored;

    @Autowired
    CaseViews views;

    private TestBrowser anna;
    private CaseFile file;

    @BeforeEach
    void annaHasACase() {
        file = world.filed();
        anna = new TestBrowser(port);
        anna.signIn(world.parties().hospital().clerk());
        anna.get(page());
        assertThat(acted("/bearbeitung", Map.of())).contains("Sie bearbeiten");
    }

    @Test
    void whatAColleagueHasByNowIsNeitherGivenBackNorHandedOn() {
        assertThat(anna.get(page()).body()).contains("name=\"bisher\" value=\"" + anna() + "\"");
        assignments
                .handOver(permit(), file.id(), colleague(), Optional.of(annaHerself()))
                .orProblem();

        assertThat(acted("/freigabe", Map.of("bisher", anna()))).contains(FASTER);
        assertThat(acted("/uebergabe", Map.of("bisher", anna(), "person", anna())))
                .contains(FASTER);
        anna.post("/vorgaenge/freigaben", Map.of("vorgang", file.id().value() + "@" + now().version() + "@" + anna()));
        assertThat(anna.get("/vorgaenge").body())
                .contains("Nicht geändert: " + file.facts().orderNumber());
        assertThat(now().assignee()).contains(colleague());
    }

    @Test
    void whatThePageShowsIsGivenBackWhateverElseHappenedToTheCase() {
        beans.getBean(ItemAnswers.class).answer(permit(), file.id(), 1, new ItemState.Supplied());

        assertThat(acted("/freigabe", Map.of("bisher", anna()))).doesNotContain(FASTER);
        assertThat(now().assignee()).isEmpty();
    }

    @Test
    void aSystemGivesBackWhatNobodyElseWorksOn() {
        var client = world.parties().hospital().clientPermit();

        assertThat(assignments.release(client, file.id())).isEqualTo(Outcome.refused(Refusal.TAKEN_BY_SOMEBODY_ELSE));
        assertThat(now().assignee()).contains(annaHerself());
        assertThat(assignments.release(permit(), file.id())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoSortsOtherwiseWhatAColleagueSortedMeanwhileIsTold() {
        var document = attached();
        var sorting = "/dokumente/" + document.value() + "/kategorie";

        assertThat(acted(sorting, Map.of("version", "1", "kategorie", "chart"))).doesNotContain(FASTER);
        assertThat(acted(sorting, Map.of("version", "1", "kategorie", "technical-finding")))
                .contains(FASTER);
        assertThat(acted(sorting, Map.of("version", "1", "kategorie", "chart"))).doesNotContain(FASTER);
        assertThat(stored.find(document).orElseThrow().category()).contains(Category.CHART);
        assertThatThrownBy(() -> documents.sort(
                        permit(), file.id(), document, Category.HOSPITAL_REPORT, Optional.empty(), OptionalInt.of(1)))
                .isInstanceOf(Problem.Stale.class);
    }

    /// @return the page that the act leads to
    private String acted(String act, Map<String, String> fields) {
        assertThat(anna.post(page() + act, fields).statusCode()).isEqualTo(302);
        return anna.get(page()).body();
    }

    private DocumentId attached() {
        var id = UUID.randomUUID();
        db.sql("""
                insert into cases.case_document (document_id, case_id, side, attached_at, after_closing, version)
                values (:id, :case, 'hospital', now(), false, 1)
                """).param("id", id).param("case", file.id().value()).update();
        return new DocumentId(id);
    }

    private String page() {
        return "/vorgaenge/" + file.id().value();
    }

    private CaseFile now() {
        return views.find(permit(), file.id());
    }

    private Permit permit() {
        return world.parties().hospital().clerkPermit();
    }

    private PersonId annaHerself() {
        return world.parties().hospital().clerk().person();
    }

    private String anna() {
        return annaHerself().value().toString();
    }

    private PersonId colleague() {
        return world.parties().hospital().administrator().person();
    }
}
