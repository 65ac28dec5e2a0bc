package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.TestClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Days that are over, in what a Medical Service's system sends.
class EndedDeadlinesTest extends CasesOverHttp {
    private static final String CASES = "/api/v1/cases";

    @Autowired
    JdbcClient db;

    private LocalDate today;
    private String token;

    @BeforeEach
    void today() {
        today = LegalTime.dayOf(Instant.now());
        token = client.token(world.parties().md().client());
    }

    @Test
    void theSameFilingOnceMoreIsKnownAlsoAfterItsDay() {
        var orderNumber = "MD/" + UUID.randomUUID();
        var filed = file(orderNumber, lastDay(today.plusDays(1)));
        assertThat(filed.statusCode()).isEqualTo(201);
        db.sql("update cases.case_file set given_deadline = :day, due = :end where order_number = :number")
                .param("day", today.minusDays(1))
                .param("end", CaseRow.stored(LegalTime.endOf(today.minusDays(1))))
                .param("number", orderNumber)
                .update();

        var again = file(orderNumber, lastDay(today.minusDays(1)));

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(TestClient.json(again).get("id"))
                .isEqualTo(TestClient.json(filed).get("id"));
    }

    @Test
    void aNewCaseWhoseDeadlineIsOverIsRefusedAlsoWhereItWasComputed() {
        var received = today.minusYears(1);

        var given = file("MD/" + UUID.randomUUID(), lastDay(today.minusDays(1)));
        var computed = file(
                "MD/" + UUID.randomUUID(),
                ", \"admission\": \"" + received.minusDays(30) + "\", \"receivedOn\": \"" + received + "\"");

        assertThat(given.statusCode()).isEqualTo(422);
        assertThat(given.body()).contains("deadline.day", "deadline-day-out-of-range");
        assertThat(computed.statusCode()).isEqualTo(422);
        assertThat(computed.body()).contains("receivedOn", "deadline-over");
        assertThat(TestClient.json(client.get(CASES, token)).get("total").asInt())
                .isZero();
    }

    private static String lastDay(LocalDate day) {
        return ", \"deadline\": {\"day\": \"" + day + "\", \"fixed\": true}";
    }

    private HttpResponse<String> file(String orderNumber, String days) {
        var body = """
                {"orderNumber": "%s", "kind": "document-request", "hospitalIk": "%s", "subject": "Prüfung",\
                 "insuredPerson": {"name": "Musterfrau, Erika"}%s}""".formatted(
                orderNumber, world.parties().hospital().organisation().ik().value(), days);
        return client.send(
                "POST",
                CASES,
                body,
                request ->
                        request.header("Authorization", "Bearer " + token).header("Content-Type", "application/json"));
    }
}
