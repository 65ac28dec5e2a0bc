package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PortalTest
class UnreadableBodiesTest {
    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    private TestClient client;
    private String token;

    @BeforeEach
    void client() {
        client = new TestClient(port);
        token = client.token(TestWorld.in(beans).md().client());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"admission": "2026-13-01"}        | admission        | expected-day
                    {"deadline": {"fixed": "true"}}    | deadline.fixed   | expected-boolean
                    {"deadline": "2026-01-31"}         | deadline         | expected-object
                    {"items": {}}                      | items            | expected-list
                    {"items": [null]}                  | items[0]         | missing
                    {"items": [{"title": "a"}, 7]}     | items[1]         | expected-object
                    {"subjct": "a"}                    | subjct           | unknown-field
                    {"subject": "a", "subject": "b"}   | body             | json-syntax
                    {"subject": "a",                   | body             | json-syntax
                    {"subject": "a"} {}                | body             | json-syntax
                    [1]                                | body             | expected-object
                    """)
    void eachNamesTheFieldAndWhatIsExpected(String body, String field, String code) {
        var answer = client.post("/api/v1/cases", token, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fault(answer).get("field").asString()).isEqualTo(field);
        assertThat(fault(answer).get("code").asString()).isEqualTo(code);
        assertThat(fault(answer).get("detailDe").asString()).doesNotContain("problems.field", "{0}");
        assertThat(fault(answer).get("detailEn").asString()).doesNotContain("problems.field", "{0}");
    }

    @Test
    void theApiRefusesAParameterThatItDoesNotKnow() {
        var answer = client.get("/api/v1/cases?dueFrom=2026-01-01&dueUntill=2026-02-01", token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fault(answer).get("field").asString()).isEqualTo("dueUntill");
        assertThat(fault(answer).get("detailEn").asString()).contains("dueUntil,");
    }

    @Test
    void aParameterThatIsNoDayNamesOne() {
        var answer = client.get("/api/v1/cases?dueFrom=tomorrow", token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fault(answer).get("code").asString()).isEqualTo("expected-day");
    }

    @ParameterizedTest
    @CsvSource({
        "dueUntil=2026-02-30, expected-day",
        "partner=1, expected-id",
        "unsorted=maybe, expected-boolean",
        "size=fifty, expected-number",
        "sort=latest, not-one-of",
        "'state=new,done', not-one-of",
    })
    void aParameterOfTheListNamesWhatIsExpected(String parameter, String code) {
        var answer = client.get("/api/v1/cases?" + parameter, token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fault(answer).get("field").asString()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        assertThat(fault(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void allParametersThatAreWrongAreNamedAtOnce() {
        var answer = client.get("/api/v1/cases?partner=x&dueFrom=x&unclosed=x", token);

        assertThat(TestClient.json(answer).get("errors").findValuesAsString("field"))
                .containsExactly("partner", "dueFrom", "unclosed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=new&state=closed",
                "state=new,closed",
                "size=&dueFrom=&partner=&unsorted=",
                "unclosed=yes&size=+1"
            })
    void parametersMayComeSeveralTimesWithCommasOrEmpty(String query) {
        assertThat(client.get("/api/v1/cases?" + query, token).statusCode()).isEqualTo(200);
    }

    @Test
    void ofParametersThatHaveOneValueNoSecondOneGetsLost() {
        var answer = client.get("/api/v1/cases?kind=notice&kind=document-request", token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fault(answer).get("field").asString()).isEqualTo("kind");
    }

    private static JsonNode fault(HttpResponse<String> answer) {
        return TestClient.json(answer).get("errors").get(0);
    }
}
