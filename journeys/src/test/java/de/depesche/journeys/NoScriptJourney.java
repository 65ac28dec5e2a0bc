package de.depesche.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The main job in a browser whose scripts are off.
@ExtendWith(OneStage.class)
class NoScriptJourney {

    @Test
    void aClerkAnswersARequestWithoutScripts(Stage stage) throws IOException {
        var path = stage.newCase("Stadtklinik Musterstadt");
        var greta = stage.accounts().person("greta.stadt");
        try (var visitor = stage.visitorWithoutScript()) {
            var page = visitor.newPage();
            SignIn.with(page, greta, greta.code());
            assertThat(page.locator("h1")).hasText("Überblick");
            var number = find(page, path);
            upload(stage, page);
            sort(page);
            answer(page);

            press(page, "Jetzt abschließen");
            assertThat(page.locator("#messages")).containsText(number);
            assertThat(page.locator(".state--closed").first()).isVisible();
        }
    }

    private static String find(Page page, String path) {
        page.navigate("/vorgaenge");
        page.locator(".filter__more summary").press("Enter");
        page.getByLabel("Neu").press("Space");
        press(page, "Filter anwenden");
        assertThat(page.locator(".chip").first()).containsText("Neu");
        page.locator("#suche").fill("BSP");
        page.locator("#suche").press("Enter");
        page.locator("a[href='" + path + "']").press("Enter");
        return page.locator(".case__number").innerText();
    }

    private static void upload(Stage stage, Page page) throws IOException {
        var folder = Files.createDirectories(stage.folder().resolve("ohne-skript"));
        var files = new Path[] {
            Files.write(folder.resolve("Entlassbrief.pdf"), Requests.paper(21, 30_000)),
            Files.write(folder.resolve("Scan.pdf"), Requests.paper(22, 3_000)),
            Files.writeString(folder.resolve("Notizen.txt"), "kein PDF")
        };
        page.locator("#dateien").setInputFiles(files);
        press(page, "Hochladen");
        assertThat(page.locator("#messages")).containsText("Angenommene Dateien: 2.");
        assertThat(page.locator("#main")).containsText("Notizen.txt: Dateien mit der Endung .txt");
        Await.that("the checks are done", Duration.ofSeconds(60), () -> {
            page.reload();
            return page.locator(".check--checking").count() == 0;
        });
    }

    private static void sort(Page page) {
        press(page, "Alle Vorschläge bestätigen");
        assertThat(page.locator("[data-category='hospital-report']")).containsText("Entlassbrief.pdf");
        var scan = page.locator(".group--unsorted .document");
        assertThat(scan).hasCount(1);
        scan.locator("select").selectOption("technical-finding");
        scan.locator(".sorting button").press("Enter");
        assertThat(page.locator("[data-category='technical-finding']")).containsText("Scan.pdf");
    }

    private static void answer(Page page) {
        page.locator(".item summary").press("Enter");
        page.getByLabel("geliefert").press("Space");
        press(page, "Angabe speichern");
        assertThat(page.locator(".item")).hasClass(Pattern.compile("item--supplied"));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .press("Enter");
    }
}
