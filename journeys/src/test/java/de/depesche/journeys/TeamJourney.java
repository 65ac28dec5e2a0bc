package de.depesche.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two clerks of one hospital.
@ExtendWith(OneStage.class)
class TeamJourney {
    private static final String NOTE = "Anruf vom MD: Bitte die Kurve vom zweiten Tag beilegen.";

    @Test
    void whoComesSecondIsToldAndLosesNothing(Stage stage) {
        var path = stage.newCase("Klinik am See");
        var anna = stage.pageOf("anna.see");
        var ben = stage.pageOf("ben.see");
        anna.navigate(path);
        ben.navigate(path);
        assertThat(ben.locator("#presence")).containsText("Anna Seerose");

        ben.locator("textarea[name=text]").fill(NOTE);
        act(anna, "Übernehmen");
        act(ben, "Übernehmen");
        assertThat(ben.locator("#messages")).containsText("Jemand anderes bearbeitet den Vorgang");
        anna.navigate(path + "/abschluss");
        ben.navigate(path + "/abschluss");
        closeWithGaps(anna);
        assertThat(anna.locator("#messages")).containsText("abgeschlossen");
        closeWithGaps(ben);
        assertThat(ben.locator("#messages")).containsText("lässt sich nicht wieder öffnen");
        assertThat(ben.locator(".state--closed").first()).isVisible();

        ben.locator("textarea[name=text]").fill(NOTE);
        act(ben, "Notiz speichern");
        anna.navigate(path);
        assertThat(anna.locator("#notizen")).containsText(NOTE);
        Assertions.assertThat(stage.complaints()).isEmpty();
        anna.close();
        ben.close();
    }

    @Test
    void whoClosesWhatAColleagueChangedMeanwhileLooksAgainFirst(Stage stage) {
        var path = stage.newCase("Klinik am See");
        var anna = stage.pageOf("anna.see");
        var ben = stage.pageOf("ben.see");
        anna.navigate(path + "/abschluss");
        ben.navigate(path);
        act(ben, "Übernehmen");

        closeWithGaps(anna);

        assertThat(anna.locator("#messages")).containsText("Inzwischen hat jemand den Vorgang geändert");
        assertThat(anna.locator(".state--in-progress").first()).isVisible();
        anna.close();
        ben.close();
    }

    @Test
    void manyCasesAtOnceShowHowFarTheyAreAndWhatWasRefused(Stage stage) {
        var numbers = List.of(1, 2, 3).stream()
                .map(_ -> stage.newCase("Klinik am See"))
                .toList();
        var taken = numbers.getFirst();
        var ben = stage.pageOf("ben.see");
        ben.navigate(taken);
        act(ben, "Übernehmen");
        var anna = stage.pageOf("anna.see");
        anna.navigate("/vorgaenge?suche=BSP&sortierung=-arrival");
        numbers.forEach(path -> anna.locator("tr:has(a[href='" + path + "']) input[name=vorgang]")
                .check());
        assertThat(anna.locator("[data-bulk-count]")).containsText("3 ausgewählt");

        act(anna, "Übernehmen");

        assertThat(anna.locator("[data-bulk-progress]")).containsText("2 erledigt, 1 nicht");
        assertThat(anna.locator("[data-bulk-refusals]")).containsText("Sprechen Sie sich ab");
        anna.navigate("/vorgaenge?suche=BSP&sortierung=-arrival");
        assertThat(anna.locator("tr:has(a[href='" + numbers.getLast() + "'])")).containsText("ich");
        Assertions.assertThat(stage.complaints()).isEmpty();
        anna.close();
        ben.close();
    }

    private static void closeWithGaps(Page page) {
        page.locator("input[name=luecken]").check();
        act(page, "Verbindlich abschließen");
    }

    private static void act(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
