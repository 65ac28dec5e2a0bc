package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class FramePreviewTest {
    private static final Instant MORNING = Instant.parse("2026-03-12T07:31:00Z");

    @Test
    void signInAsksForNamePasswordAndCodeAtOnce() {
        var page = PagePreview.signedOut().render("sign-in", "/anmeldung", "identity/sign-in", Map.of());

        assertThat(page).contains("name=\"username\"", "name=\"password\"", "name=\"code\"");
    }

    @Test
    void aRefusedSignInNamesTheClock() {
        var page = PagePreview.signedOut()
                .render(
                        "sign-in-failed",
                        "/anmeldung",
                        "identity/sign-in",
                        Map.of("username", "k.muster", "failure", "identity.signin.failure.wrong"));

        assertThat(page).contains("Die Uhr des Geräts", "value=\"k.muster\"").doesNotContain("autofocus");
    }

    @Test
    void sessionsOfOthersCanBeEndedButNotTheOwn() {
        record Row(String id, boolean current, String browser, String address, Instant started, Instant lastSeen) {}
        var rows = List.of(
                new Row("a", true, "Firefox 140, Linux", "192.0.2.10", MORNING, MORNING),
                new Row("b", false, "Chrome 144, Windows", "192.0.2.44", MORNING, MORNING));

        var page =
                PagePreview.signedIn().render("sessions", "/sitzungen", "identity/sessions", Map.of("sessions", rows));

        assertThat(page).contains("/sitzungen/b/ende").doesNotContain("/sitzungen/a/ende");
    }

    @Test
    void aFirstPasswordThatIsRefusedSaysWhy() {
        PagePreview.signedOut().render("first-password", "/erstes-passwort", "identity/first-password", Map.of());
        var page = PagePreview.signedOut()
                .render(
                        "first-password-refused",
                        "/erstes-passwort",
                        "identity/first-password",
                        Map.of(
                                "faults",
                                Map.of("password", "Dieses Passwort wird häufig benutzt. Wählen Sie ein anderes.")));

        assertThat(page).contains("password-fault", "häufig benutzt");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503, 507, 418})
    void eachErrorSaysWhatHelps(int status) {
        var page = PagePreview.signedIn()
                .render(
                        "error-" + status,
                        "/vorgaenge/x?seite=2",
                        "error",
                        Map.of("status", status),
                        HttpStatus.valueOf(status));

        assertThat(page).contains("problem__status", "Zum Überblick");
    }
}
