package de.depesche.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From the uploaded paper to the receipt that holds.
@ExtendWith(OneStage.class)
class ClosingJourney {
    private static final String PAPER = "Entlassbrief.pdf";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Test
    void closingSaysWhatIsMissingAndTheListClosesWithOneClick(Stage stage) throws IOException {
        var page = stage.pageOf("anna.see");
        var path = stage.newCase("Klinik am See");
        bringPaper(page, path);

        page.locator("#guard")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Abschluss prüfen"))
                .click();
        assertThat(page.locator(".kern-alert--warning")).containsText("Entlassbrief");
        closingNeedsAWord(page);
        page.navigate(path);
        answerItem(page);
        var number = page.locator(".case__number").innerText();

        page.navigate("/vorgaenge?suche=" + number);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vorgang " + number + " abschließen"))
                .click();
        assertThat(page.locator("#messages")).containsText(number);
        page.navigate(path);
        assertThat(page.locator(".state--closed, .state--picked-up").first()).isVisible();
        theReceiptHolds(stage, page, number);
        Assertions.assertThat(stage.complaints()).isEmpty();
        page.close();
    }

    @Test
    void enterOnATickedLineOfTheListClosesNothing(Stage stage) {
        var page = stage.pageOf("anna.see");
        var path = stage.newCase("Klinik am See");
        bringPaper(page, path);
        answerItem(page);
        page.navigate("/vorgaenge?suche=" + page.locator(".case__number").innerText());
        assertThat(page.locator(".lines__act button")).hasCount(1);

        page.locator("input[name=vorgang]").check();
        page.locator("input[name=vorgang]").press("Enter");

        assertThat(page.locator("body")).containsText("Fertig: 1 erledigt.");
        page.navigate(path);
        assertThat(page.locator("#guard")).containsText("Jetzt abschließen");
        Assertions.assertThat(stage.complaints()).isEmpty();
        page.close();
    }

    private static void bringPaper(Page page, String path) {
        page.navigate(path);
        Dropped.on(page.locator("[data-category='hospital-report']"), List.of(PAPER));
        assertThat(page.locator(".transfer")).containsText("hochgeladen");
        assertThat(page.locator("[data-category='hospital-report'] .document")).isVisible(PATIENTLY);
        assertThat(page.locator(".check--checking"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    /// Who closes with gaps says so; nothing is closed before.
    private static void closingNeedsAWord(Page page) {
        var close = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Verbindlich abschließen")));
        close.click();
        assertThat(page).hasURL(Pattern.compile("/abschluss$"));
        assertThat(page.locator("input[name=luecken]")).isFocused();
    }

    private static void answerItem(Page page) {
        page.locator(".item summary").click();
        page.getByLabel("geliefert").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Angabe speichern"))
                .click();
        assertThat(page.locator("#messages")).containsText("Die Angabe ist gespeichert.");
        assertThat(page.locator("#guard")).containsText("Jetzt abschließen");
    }

    private static void theReceiptHolds(Stage stage, Page page, String number) throws IOException {
        var link = page.locator(".receipts__link").first();
        assertThat(link).isVisible(PATIENTLY);
        var download = page.waitForDownload(link::click);
        var receipt = stage.folder().resolve("Beleg.pdf");
        download.saveAs(receipt);
        var pdf = Files.readAllBytes(receipt);
        var paper = Requests.paper(PAPER.hashCode(), 2_000);

        try (var anybody = stage.visitor()) {
            var check = anybody.newPage();
            verdict(check, Map.of("Beleg.pdf", pdf, "Entlassbrief-Kopie.pdf", paper));
            assertThat(check.locator(".verdict--holds")).containsText("Der Beleg gilt");
            assertThat(check.locator(".verdict--holds")).containsText(number);

            Assertions.assertThat(Inspection.of(check, "beleg-gilt")).isEmpty();

            var altered = pdf.clone();
            altered[altered.length / 2] ^= 1;
            verdict(check, Map.of("Beleg.pdf", altered));
            assertThat(check.locator(".verdict--broken")).containsText("Der Beleg gilt nicht");

            var other = paper.clone();
            other[other.length / 2] ^= 1;
            verdict(check, Map.of("Beleg.pdf", pdf, "Entlassbrief.pdf", other));
            assertThat(check.locator(".verdict--broken")).isVisible();
        }
    }

    /// The receipt comes first: the first PDF that is dropped is taken for it.
    private static void verdict(Page page, Map<String, byte[]> files) {
        page.navigate("/belegpruefung");
        var form = page.locator("[data-receipt-check]");
        Dropped.on(form, Map.of("Beleg.pdf", files.get("Beleg.pdf")));
        var others = new java.util.HashMap<>(files);
        others.remove("Beleg.pdf");
        if (!others.isEmpty()) {
            Dropped.on(form, others);
            assertThat(page.locator("[data-hashing]")).containsText("eingetragen");
        }
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Prüfen").setExact(true))
                .click();
        assertThat(page.locator("#verdict-title")).isVisible();
    }
}
