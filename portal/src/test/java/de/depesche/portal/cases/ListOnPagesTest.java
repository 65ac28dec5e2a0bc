package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestBrowser;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Addresses of the case list, also those that no longer fit what is there.
class ListOnPagesTest extends CasesOverHttp {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"[^\"]*seite=([A-Za-z0-9_-]+)");
    private static final int ONE_MORE_THAN_A_PAGE = 51;

    @Autowired
    JdbcClient db;

    private TestBrowser browser;

    @BeforeEach
    void aClerk() {
        browser = new TestBrowser(port);
        browser.signIn(world.parties().hospital().clerk());
    }

    @Test
    void wordsThatNobodyKnowsShowAList() {
        var file = world.filed();

        for (var address : List.of(
                "art=x",
                "status=x",
                "status=x&status=new",
                "nichtAbgeschlossen=vielleicht",
                "sortierung=x",
                "seite=x",
                "md=x&bearbeitung=x&fristVon=x")) {
            var answer = browser.get("/vorgaenge?" + address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).contains(file.facts().orderNumber());
        }
    }

    @Test
    void whatIsFilteredStandsInItsField() {
        var page = browser.get("/vorgaenge?bearbeitung=me&fristVon=2099-01-02&fristBis=2099-12-30");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"fristVon\" type=\"date\" value=\"2099-01-02\"")
                .contains("name=\"fristBis\" type=\"date\" value=\"2099-12-30\"")
                .contains("<option value=\"me\" selected");
    }

    @Test
    void aPageOfAListThatWasSortedOtherwiseBeginsAnew() {
        filed(ONE_MORE_THAN_A_PAGE);
        var token = next("/vorgaenge?sortierung=order-number");

        for (var sorting : List.of("due", "-order-number", "arrival")) {
            var answer = browser.get("/vorgaenge?sortierung=" + sorting + "&seite=" + token);
            assertThat(answer.statusCode()).as(sorting).isEqualTo(200);
            assertThat(answer.body()).as(sorting).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
            var program = client.get(
                    "/api/v1/cases?sort=" + sorting + "&page=" + token,
                    token(world.parties().hospital()));
            assertThat(program.statusCode()).as(sorting).isEqualTo(422);
            assertThat(program.body()).as(sorting).contains("page-token");
        }
        assertThat(browser.get("/vorgaenge?sortierung=order-number&seite=" + token)
                        .body())
                .contains("rel=\"prev\"");
    }

    @Test
    void aPageWhoseCasesAreDoneGivesWayToTheFirst() {
        var files = filed(ONE_MORE_THAN_A_PAGE);
        var token = next("/vorgaenge?sortierung=due");
        var last = browser.get("/vorgaenge?sortierung=due&seite=" + token).body();
        assertThat(last).contains("name=\"zurueck\" value=\"/vorgaenge?sortierung=due&amp;seite=" + token);

        files.stream().filter(file -> last.contains(file.facts().orderNumber())).forEach(world::close);

        assertThat(browser.get("/vorgaenge?sortierung=due&seite=" + token).body())
                .contains("name=\"vorgang\"")
                .contains("name=\"zurueck\" value=\"/vorgaenge?sortierung=due\"")
                .doesNotContain("Kein Vorgang passt", "rel=\"prev\"");
    }

    @Test
    void theOverviewCountsWhatItDoesNotList() {
        filed(ONE_MORE_THAN_A_PAGE).forEach(this::attach);

        assertThat(browser.get("/").body())
                .contains("51 Vorgänge sind hochgeladen, aber nicht abgeschlossen")
                .contains("href=\"/vorgaenge?nichtAbgeschlossen=true\"");
    }

    private List<CaseFile> filed(int many) {
        return IntStream.range(0, many).mapToObj(_ -> world.filed()).toList();
    }

    private String next(String address) {
        var found = NEXT.matcher(browser.get(address).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void attach(CaseFile file) {
        db.sql("""
                insert into cases.case_document (document_id, case_id, side, attached_at, after_closing)
                values (:id, :case, 'hospital', now(), false)
                """)
                .param("id", UUID.randomUUID())
                .param("case", file.id().value())
                .update();
    }
}
