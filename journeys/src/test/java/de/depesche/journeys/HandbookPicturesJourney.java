package de.depesche.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// Takes the handbook's pictures from the running portal: `-Ddepesche.handbook=true`, after pages changed.
@ExtendWith(OneStage.class)
@EnabledIfSystemProperty(named = "depesche.handbook", matches = "true")
class HandbookPicturesJourney {
    private static final Path IMAGES = Path.of("../docs/handbook/images");
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN).setTimeout(60_000);

    @Test
    void theHandbookShowsThePagesAsTheyAre(Stage stage) {
        try (var visitor = stage.visitor()) {
            var page = visitor.newPage();
            page.navigate("/anmeldung");
            photograph(page, "anmelden", 640);
        }
        var page = stage.pageOf("anna.see");
        page.navigate("/");
        page.locator("#news").waitFor();
        photograph(page, "ueberblick", 700);
        page.navigate("/vorgaenge");
        photograph(page, "liste", 620);
        workOnACase(stage, page);
    }

    private static void workOnACase(Stage stage, Page page) {
        page.navigate(stage.newCase("Klinik am See"));
        Dropped.on(page.locator("[data-category='hospital-report']"), List.of("Entlassbrief.pdf", "OP-Bericht.pdf"));
        Dropped.on(page.locator("[data-drop]"), List.of("Laborbefunde.pdf", "Scan 0001.pdf"));
        page.locator(".document").nth(3).waitFor();
        page.locator(".check--checking").first().waitFor(HIDDEN);
        photograph(page, "vorgang", 820);
        page.navigate(page.url() + "/abschluss");
        photograph(page, "abschluss", 760);
        page.navigate("/belegpruefung");
        photograph(page, "beleg-pruefen", 620);
    }

    private static void photograph(Page page, String name, int height) {
        page.setViewportSize(1000, height);
        try {
            SmallPicture.write(page.screenshot(), IMAGES.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
