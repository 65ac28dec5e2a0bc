package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.identifiers.Kvnr;
import de.depesche.portal.PortalTest;
import de.depesche.portal.TestBrowser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an open page of a case asks for again and again.
@PortalTest
class CasePartsTest {
    private static final String NAME = "Rosemarie Wolkenreich";

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private CaseWorld world;
    private TestBrowser browser;
    private CaseFile file;
    private String page;

    @BeforeEach
    void anOpenPage() {
        world = CaseWorld.in(beans);
        file = world.filed(
                Optional.empty(), Optional.of(new InsuredPerson(NAME, Optional.<Kvnr>empty(), Optional.empty())));
        page = "/vorgaenge/" + file.id().value();
        browser = new TestBrowser(port);
        browser.signIn(world.parties().hospital().clerk());
        assertThat(browser.get(page).body()).contains(NAME);
    }

    @Test
    void askingAgainReadsNothingOfTheInsuredPersonAndLeavesNoRecord() {
        for (int time = 0; time < 10; time++) {
            for (var part : List.of("/anwesenheit", "/dokumente", "/belege")) {
                var answer = part(part);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain(NAME, "<html");
            }
        }
        assertThat(browser.get(page + "/abschluss").body()).doesNotContain(NAME);
        assertThat(reads()).isOne();
    }

    @Test
    void anActOnADocumentExchangesTheDocumentsAlone() {
        var letter = new DescribedDocuments().add("Arztbrief.pdf");
        world.attach(file, letter, "Arztbrief.pdf");

        var answer = browser.send(
                "POST",
                page + "/dokumente/" + letter.value() + "/kategorie",
                "kategorie=chart&version=1",
                request -> browser.withToken(request)
                        .header("HX-Request", "true")
                        .header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(answer.headers().firstValue("Location")).contains(page + "/dokumente");
        assertThat(part("/dokumente").body())
                .contains("id=\"documents\"", "id=\"guard\"", "id=\"state\"", "id=\"work\"", "id=\"messages\"");
        assertThat(reads()).isOne();
    }

    @Test
    void whoeverComesByThePartsAddressGetsTheWholePage() {
        var answer = browser.get(page + "/dokumente");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(page + "#dokumente");
    }

    @Test
    void colleaguesSeeEachOther() {
        var other = new TestBrowser(port);
        other.signIn(world.parties().hospital().administrator());
        other.get(page);

        assertThat(part("/anwesenheit").body()).contains("Alex Amt").doesNotContain("Kim Klar");
    }

    @Test
    void aPageThatAsksByItselfKeepsNobodySignedIn() {
        lastUse(Instant.now().minus(10, ChronoUnit.MINUTES));
        assertThat(part("/anwesenheit").statusCode()).isEqualTo(200);
        lastUse(lastUse().minus(6, ChronoUnit.MINUTES));

        var answer = part("/anwesenheit");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/anmeldung?weiter=" + page + "&abgelaufen");
        assertThat(browser.get(page).statusCode()).isEqualTo(303);
    }

    @Test
    void anActOfThePersonKeepsThePersonSignedIn() {
        lastUse(Instant.now().minus(10, ChronoUnit.MINUTES));
        browser.get(page);

        assertThat(lastUse()).isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
    }

    @Test
    void endingSessionsSaysSo() {
        browser.get("/sitzungen");
        browser.post("/sitzungen/ende", Map.of());

        assertThat(browser.get("/sitzungen").body()).contains("kern-alert--success");
    }

    private HttpResponse<String> part(String part) {
        return browser.send(
                "GET",
                page + part,
                "",
                request -> request.header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost:" + port + page + "#dokumente")
                        .header("X-Unattended", "true"));
    }

    private int reads() {
        return db.sql("select count(*) from cases.identity_read where person = :person")
                .param("person", world.parties().hospital().clerk().person().value())
                .query(Integer.class)
                .single();
    }

    private void lastUse(Instant at) {
        db.sql("""
                update identity.session_attributes set attribute_bytes = :at
                 where attribute_name = 'used'
                   and session_primary_id in (select primary_id from identity.session where principal_name = :person)
                """)
                .param("at", String.valueOf(at.toEpochMilli()).getBytes(StandardCharsets.UTF_8))
                .param("person", person())
                .update();
    }

    private Instant lastUse() {
        var at = db.sql("""
                select attribute_bytes from identity.session_attributes join identity.session
                    on primary_id = session_primary_id
                 where attribute_name = 'used' and principal_name = :person
                """).param("person", person()).query(byte[].class).single();
        return Instant.ofEpochMilli(Long.parseLong(new String(at, StandardCharsets.UTF_8)));
    }

    private String person() {
        return world.parties().hospital().clerk().person().value().toString();
    }
}
