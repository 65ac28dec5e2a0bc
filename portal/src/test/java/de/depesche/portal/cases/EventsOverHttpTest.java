package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The event feed, and the timeline of a case.
class EventsOverHttpTest extends CasesOverHttp {

    @Test
    void theFeedGivesTheSameEventsForTheSameCursorAndHidesTheTeamsWorkFromTheMedicalService() {
        var file = closed();
        var hospital = token(world.parties().hospital());
        sealed(hospital, file);

        var all = events(hospital, "limit=1000");
        assertThat(types(all))
                .containsExactly(
                        "cases.case.filed",
                        "cases.item.answered",
                        "cases.item.answered",
                        "cases.case.closed",
                        "cases.receipt.issued");
        var first = events(hospital, "limit=2");
        assertThat(events(hospital, "limit=2")).isEqualTo(first);
        var rest = events(hospital, "limit=1000&after=" + first.get("next").asString());
        assertThat(types(first).size() + types(rest).size())
                .isEqualTo(types(all).size());
        assertThat(rest.get("next")).isEqualTo(all.get("next"));
        assertThat(types(events(token(world.parties().md()), "limit=1000")))
                .containsExactly("cases.case.filed", "cases.case.closed", "cases.receipt.issued");
        assertThat(types(events(token(world.parties().otherHospital()), "limit=1000")))
                .isEmpty();
    }

    @Test
    void whoWaitsHearsOfTheNextActAtOnce() {
        var token = token(world.parties().hospital());
        var before = events(token, "limit=1000").get("next").asString();

        var file = world.filed();

        var heard = events(token, "wait=30&after=" + before);
        assertThat(heard.get("events").get(0).get("object").asString())
                .isEqualTo(file.id().value().toString());
    }

    @Test
    void aWrongCursorSaysWhatHelps() {
        var token = token(world.parties().hospital());

        var answer = client.get("/api/v1/events?after=gestern", token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("event-cursor", "next");
        assertThat(client.get("/api/v1/events?wait=31", token).statusCode()).isEqualTo(422);
        assertThat(client.get("/api/v1/events?limit=0", token).statusCode()).isEqualTo(422);
    }

    @Test
    void theTimelineNamesColleaguesAndOfTheOtherSideTheOrganisation() {
        var file = closed();
        var path = "/api/v1/cases/" + file.id().value() + "/timeline";

        var hospitals = client.get(path, token(world.parties().hospital())).body();
        var mds = client.get(path, token(world.parties().md())).body();

        assertThat(hospitals).contains("\"name\":\"Kim Klar\"", "MD Musterland", "cases.item.answered");
        assertThat(mds)
                .contains("Klinik am See", "cases.case.closed")
                .doesNotContain("Kim Klar", "cases.item.answered");
    }

    private JsonNode events(String token, String query) {
        return TestClient.json(client.get("/api/v1/events?" + query, token));
    }

    private static List<String> types(JsonNode page) {
        return page.get("events")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
