package de.depesche.portal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestBrowser;
import de.depesche.portal.TestCodes;
import de.depesche.portal.TestWorld;
import de.depesche.portal.identity.Deactivating;
import de.depesche.portal.identity.NewPerson;
import de.depesche.portal.identity.People;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.organisations.Role;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignInPagesTest {
    private static final Actor BY = new Actor.Job("test");
    private static final String OWN = "drei Dohlen am Teich";

    private final BeanFactory beans;
    private final JdbcClient db;
    private final int port;
    private TestWorld world;
    private TestBrowser browser;

    @Autowired
    SignInPagesTest(BeanFactory beans, JdbcClient db, @LocalServerPort int port) {
        this.beans = beans;
        this.db = db;
        this.port = port;
        this.world = TestWorld.in(beans);
        this.browser = new TestBrowser(port);
    }

    @BeforeEach
    void anew() {
        world = TestWorld.in(beans);
        browser = new TestBrowser(port);
        db.sql("delete from identity.allowance").update();
    }

    @Test
    void aSignInLeadsToThePageThatWasAskedFor() {
        assertThat(location(browser.get("/sitzungen"))).isEqualTo("/anmeldung?weiter=/sitzungen");

        var form = browser.get("/anmeldung?weiter=/sitzungen");
        assertThat(form.body()).contains("name=\"weiter\" value=\"/sitzungen\"");
        var clerk = world.hospital().clerk();
        var answer = browser.post(
                "/anmeldung",
                Map.of(
                        "username", clerk.userName(),
                        "password", clerk.password(),
                        "code", TestCodes.at(Instant.now()),
                        "weiter", "/sitzungen"));

        assertThat(location(answer)).isEqualTo("/sitzungen");
        assertThat(browser.get("/sitzungen").body()).contains("Klinik am See", "Kim Klar");
    }

    @Test
    void aSignInLeadsNowhereElse() {
        for (var target : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"}) {
            assertThat(browser.get("/anmeldung?weiter=" + target.replace("\\", "%5C"))
                            .body())
                    .contains("name=\"weiter\" value=\"/\"");
        }
    }

    @Test
    void theCookieIsHeldToThisHostAndHiddenFromScripts() {
        browser.get("/anmeldung");
        var clerk = world.hospital().clerk();

        var answer = browser.signIn(clerk);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-depesche=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void aLinkInAMailBringsTheTokenOfThePagesThatAreOpen() {
        assertThat(browser.get("/anmeldung").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-depesche-form=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void everyAnswerCarriesTheSafeHeaders() {
        for (var path : new String[] {"/anmeldung", "/api/v1/cases", "/nowhere"}) {
            var headers = browser.get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse("none"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("X-Request-Id")).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void aOneTimePasswordOpensOnlyTheNextPassword() {
        var person = beans.getBean(People.class)
                .register(BY, new NewPerson("new" + System.nanoTime(), "Noa Neu", Optional.empty()));
        beans.getBean(Memberships.class)
                .admit(BY, world.hospital().organisation().id(), person.person(), Role.CLERK);

        assertThat(location(browser.signIn(person))).isEqualTo("/erstes-passwort");
        assertThat(location(browser.get("/vorgaenge"))).isEqualTo("/erstes-passwort");
        assertThat(browser.get("/api/v1/cases").statusCode()).isEqualTo(403);
        browser.get("/erstes-passwort");
        assertThat(browser.post("/erstes-passwort", Map.of("password", "passwort1", "repeated", "passwort1"))
                        .body())
                .contains("zu verbreitet");
        assertThat(location(browser.post("/erstes-passwort", Map.of("password", OWN, "repeated", OWN))))
                .isEqualTo("/");
        assertThat(browser.get("/sitzungen").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusalNamesTheClockAndKeepsTheName() {
        var answer = browser.signIn("k.niemand", "wrong", "000000");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Die Uhr des Geräts", "value=\"k.niemand\"");
    }

    @Test
    void tooManyAttemptsAreToldHowLongToWait() {
        browser.signIn("k.eilig", "wrong", "000000");
        var answer = browser.signIn("k.eilig", "wrong", "000000");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void aFormWithoutTheTokenChangesNothing() {
        browser.signIn(world.hospital().clerk());

        var answer = browser.postWithoutToken("/abmeldung", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Die Seite war zu lange offen");
        assertThat(browser.get("/sitzungen").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn(world.hospital().clerk());
        browser.get("/sitzungen");

        assertThat(location(browser.post("/abmeldung", Map.of()))).isEqualTo("/anmeldung?abgemeldet");
        assertThat(location(browser.get("/sitzungen"))).startsWith("/anmeldung");
    }

    @Test
    void deactivatingEndsEverySessionAtOnce() {
        var clerk = world.hospital().clerk();
        var elsewhere = new TestBrowser(port);
        var now = Instant.now();
        browser.signIn(clerk, now);
        elsewhere.signIn(clerk, now.plusSeconds(30));
        assertThat(browser.get("/sitzungen").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/sitzungen").statusCode()).isEqualTo(200);

        beans.getBean(Deactivating.class).deactivate(BY, clerk.person());

        assertThat(location(browser.get("/sitzungen"))).startsWith("/anmeldung");
        assertThat(location(elsewhere.get("/sitzungen"))).startsWith("/anmeldung");
        assertThat(db.sql("select count(*) from identity.session where principal_name = :person")
                        .param("person", clerk.person().value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSessionEndsAfterTwelveHoursAlsoWhenItIsUsed() {
        var clerk = world.hospital().clerk();
        browser.signIn(clerk);

        db.sql("update identity.session set creation_time = creation_time - 43200000 where principal_name = :person")
                .param("person", clerk.person().value().toString())
                .update();

        assertThat(location(browser.get("/sitzungen"))).isEqualTo("/anmeldung?weiter=/sitzungen&abgelaufen");
        assertThat(browser.get("/anmeldung?weiter=/sitzungen&abgelaufen").body())
                .contains("Ihre Sitzung ist abgelaufen");
    }

    @Test
    void onesOwnSessionsCanBeEndedAndOthersCannot() {
        browser.signIn(world.hospital().clerk());
        var stranger = new TestBrowser(port);
        stranger.signIn(world.hospital().administrator());
        var key = db.sql("select primary_id from identity.session where principal_name = :person")
                .param(
                        "person",
                        world.hospital().administrator().person().value().toString())
                .query(String.class)
                .single();
        browser.get("/sitzungen");

        assertThat(browser.post("/sitzungen/" + key + "/ende", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/sitzungen").statusCode()).isEqualTo(200);
        stranger.get("/sitzungen");
        assertThat(location(stranger.post("/sitzungen/" + key + "/ende", Map.of())))
                .isEqualTo("/sitzungen");
        assertThat(location(stranger.get("/sitzungen"))).startsWith("/anmeldung");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
