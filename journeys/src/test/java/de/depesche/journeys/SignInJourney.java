package de.depesche.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// People at the door: name, password and the code of an authenticator.
@ExtendWith(OneStage.class)
class SignInJourney {
    private static final int TRIES = 5;
    private static final Pattern WAIT = Pattern.compile("warten Sie [0-9]+ Sekunden");

    @Test
    void aClerkGetsInByKeyboardAndSeesWhatIsDue(Stage stage) {
        var page = stage.pageOf("dora.berg");
        page.navigate("/");

        assertThat(page.locator("h1")).hasText("Überblick");
        assertThat(page.locator(".days__day")).hasCount(14);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Vorgänge").setExact(true))
                .press("Enter");
        assertThat(page.locator("table.lines tbody tr").first()).isVisible();
        Assertions.assertThat(stage.complaints()).isEmpty();
    }

    @Test
    void aWrongCodeNamesTheClockAndOpensNothing(Stage stage) {
        var person = stage.accounts().person("admin.berg");
        try (var visitor = stage.visitor()) {
            var page = visitor.newPage();
            SignIn.with(page, person, wrong(person));

            assertThat(page.locator("#failure")).containsText("Benutzername, Passwort oder Code stimmen nicht.");
            assertThat(page.locator("#failure")).containsText("Uhr");
            assertThat(page.locator("#failure")).isFocused();
            assertThat(page.locator("#username")).hasValue("admin.berg");
            page.navigate("/vorgaenge");
            assertThat(page).hasURL(Pattern.compile("/anmeldung"));
        }
    }

    @Test
    void eachCodeOpensTheDoorOnce(Stage stage) {
        var person = stage.accounts().person("admin.stadt");
        var code = person.code();
        try (var first = stage.visitor();
                var second = stage.visitor()) {
            var page = first.newPage();
            SignIn.with(page, person, code);
            assertThat(page.locator("h1")).hasText("Überblick");

            var again = second.newPage();
            SignIn.with(again, person, code);
            assertThat(again.locator("#failure")).isVisible();
        }
    }

    @Test
    void fiveWrongTriesLockTheAccountWhichOnlyTheRightCodeLearns(Stage stage) throws IOException, SQLException {
        var person = stage.accounts().person("emil.berg");
        try (var visitor = stage.visitor()) {
            var page = visitor.newPage();
            page.navigate("/anmeldung");
            for (int tries = 0; tries < TRIES; tries++) {
                lookedAt(stage, page, person, wrong(person));
                assertThat(page.locator("#failure")).not().containsText("gesperrt");
            }

            lookedAt(stage, page, person, person.code());

            assertThat(page.locator("#failure")).containsText("nach fünf falschen Versuchen gesperrt");
            assertThat(page.locator("#failure")).containsText("Administrator");
        }
    }

    /// A person who reads how long to wait, for whom that time is over at once.
    private static void lookedAt(Stage stage, Page page, DemoAccounts.Person person, String code)
            throws IOException, SQLException {
        SignIn.again(page, person, code);
        if (WAIT.matcher(page.locator("#failure").innerText()).find()) {
            stage.portal().execute("update identity.sign_in_counter set wait_until = now() - interval '1 second'");
            lookedAt(stage, page, person, code);
        }
    }

    @Test
    void aSessionEndedFromElsewhereIsOverAtOnce(Stage stage) {
        var hugo = stage.accounts().person("hugo.stadt");
        var here = stage.pageOf("hugo.stadt");
        try (var elsewhere = stage.visitor()) {
            var other = elsewhere.newPage();
            SignIn.with(other, hugo, hugo.nextCode());
            assertThat(other.locator("h1")).hasText("Überblick");

            here.navigate("/sitzungen");
            assertThat(here.locator("tbody tr")).hasCount(2);
            here.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Sitzung beenden")))
                    .click();
            assertThat(here.locator("#messages")).containsText("Die Sitzung ist beendet.");
            assertThat(here.locator("tbody tr")).hasCount(1);

            other.navigate("/vorgaenge");
            assertThat(other).hasURL(Pattern.compile("/anmeldung"));
        }
    }

    @Test
    void whoSignsOutIsOutInAllTabs(Stage stage) {
        var astrid = stage.accounts().person("admin.see");
        try (var visitor = stage.visitor()) {
            var page = visitor.newPage();
            SignIn.with(page, astrid, astrid.code());
            var other = visitor.newPage();
            other.navigate("/vorgaenge");
            page.locator(".site-tools summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abmelden"))
                    .click();

            assertThat(page.locator(".kern-alert--info")).containsText("Sie sind abgemeldet.");
            other.reload();
            assertThat(other).hasURL(Pattern.compile("/anmeldung"));
        }
    }

    /// Six digits that are none of the codes of now.
    private static String wrong(DemoAccounts.Person person) {
        return person.code().equals("000000") ? "000001" : "000000";
    }
}
