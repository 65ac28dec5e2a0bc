package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestBrowser;
import de.depesche.portal.TestClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Until the closing a Medical Service sees that a case is in progress, and nothing of how its answer comes about.
class HiddenAnswersTest extends CasesOverHttp {
    private static final String STATEMENT = "wurde nicht geschrieben";
    private static final String COLLEAGUE = "Alex Amt";

    @Autowired
    JdbcClient db;

    private CaseFile file;
    private String assignee;
    private String md;
    private String hospital;

    @BeforeEach
    void anAnswerIsUnderWay() {
        file = world.filed();
        assignee = world.parties().hospital().administrator().person().value().toString();
        md = token(world.parties().md());
        hospital = token(world.parties().hospital());
        beans.getBean(Assignments.class)
                .take(world.parties().hospital().administratorPermit(), file.id())
                .orProblem();
        world.answerItems(file);
    }

    @Test
    void theListCountsNothingOfIt() {
        uploadUnsorted();

        assertThat(rows(hospital, "").getFirst().toString())
                .contains("\"documents\":1", "\"answered\":2", "\"uploadedButNotClosed\":true", assignee);
        assertThat(rows(md, "").getFirst().toString())
                .contains("\"state\":\"in-progress\"", "\"items\":2", "\"documents\":0", "\"unsorted\":0")
                .contains("\"answered\":0", "\"uploadedButNotClosed\":false")
                .doesNotContain("assignee", assignee);
    }

    @Test
    void noFilterFindsOutWhatTheListDoesNotTell() {
        uploadUnsorted();

        for (var filter : List.of("unclosed=true", "unsorted=true", "assignee=" + assignee)) {
            assertThat(rows(hospital, filter)).as(filter).hasSize(1);
            assertThat(rows(md, filter)).as(filter).isEmpty();
        }
    }

    @Test
    void theCaseTellsTheAnswerOnceItIsClosedAndNeverWhoGaveIt() {
        assertThat(read(hospital)).contains("supplied", STATEMENT, assignee);
        assertThat(read(md))
                .contains("in-progress", "Entlassungsbericht", "\"missing\"")
                .doesNotContain("supplied", STATEMENT, assignee);
        world.close(file);

        assertThat(read(md)).contains("supplied", STATEMENT).doesNotContain(assignee);
        assertThat(rows(md, "").getFirst().get("answered").asInt()).isEqualTo(2);
    }

    @Test
    void thePagesShowNothingOfTheHospitalsWorkAndOfferNoneOfIt() {
        uploadUnsorted();
        var page = "/vorgaenge/" + file.id().value();
        var theirs = new TestBrowser(port);
        theirs.signIn(world.parties().hospital().clerk());
        assertThat(theirs.get(page).body()).contains(COLLEAGUE, STATEMENT, "id=\"work\"");
        assertThat(theirs.get("/vorgaenge").body()).contains("<span>" + COLLEAGUE + "</span>");
        var browser = new TestBrowser(port);
        browser.signIn(world.parties().md().clerk());

        assertThat(browser.get(page).body())
                .contains("Entlassungsbericht", "Seine Antwort sehen Sie")
                .doesNotContain(COLLEAGUE, STATEMENT, "id=\"work\"", "item__state", "/abschluss");
        assertThat(browser.get("/vorgaenge").body())
                .contains(file.facts().orderNumber())
                .doesNotContain("<span>" + COLLEAGUE + "</span>", "/abschluss\"", "1 Dokument");
    }

    private void uploadUnsorted() {
        world.attach(file, new DescribedDocuments().add("Bericht.pdf"), "Bericht.pdf");
        db.sql("update cases.case_document set category = null where case_id = :id")
                .param("id", file.id().value())
                .update();
    }

    private List<JsonNode> rows(String token, String filter) {
        return TestClient.json(client.get("/api/v1/cases?" + filter, token))
                .get("cases")
                .valueStream()
                .toList();
    }

    private String read(String token) {
        return client.get("/api/v1/cases/" + file.id().value(), token).body();
    }
}
