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

    private static JsonNode fault(HttpResponse<String> answer) {
        return TestClient.json(answer).get("errors").get(0);
    }
}
