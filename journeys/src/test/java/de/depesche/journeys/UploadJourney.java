package de.depesche.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Files on their way into a case.
@ExtendWith(OneStage.class)
class UploadJourney {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int LARGE = 50_000_000;
    private static final int SLOW = 8_000_000;
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    @Test
    void whatAPulledCableCutOffGoesOnWhereItStoodAndArrivesWhole(Stage stage) throws IOException {
        var content = Requests.paper(7, LARGE);
        var file = Files.write(stage.folder().resolve("Bildserie CT.pdf"), content);
        var path = stage.newCase("Klinik am See");
        var page = stage.pageOf("anna.see");
        var begun = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/uploads")) {
                begun.incrementAndGet();
            }
        });
        var cable = Connection.of(page);
        page.navigate(path);
        cable.slow(SLOW);
        page.locator("#dateien").setInputFiles(file);
        Await.that("a part is there", SOON, () -> share(page) > 0.2);

        cable.cut();
        assertThat(page.locator("#connection")).containsText("Verbindung");
        assertThat(page.locator(".transfer--lost, .transfer--running")).hasCount(1);
        double before = share(page);
        cable.mend();

        assertThat(page.locator(".transfer--done")).hasCount(1, PATIENTLY);
        assertThat(page.locator("#documents")).containsText("Bildserie CT.pdf");
        Assertions.assertThat(before).as("the cable was pulled in the middle").isBetween(0.2, 0.95);
        Assertions.assertThat(begun).as("one upload, resumed").hasValue(1);
        Assertions.assertThat(stored(stage, path)).isEqualTo(content);
        Assertions.assertThat(stage.complaints()).isEmpty();
        page.close();
    }

    private static double share(Page page) {
        return ((Number) page.locator("[data-total]").evaluate("bar => bar.value")).doubleValue();
    }

    private static byte[] stored(Stage stage, String path) throws IOException {
        var hospital = stage.client("Klinik am See");
        var documents = "/api/v1/cases" + path.substring(path.lastIndexOf('/')) + "/documents";
        Await.that(
                "the checks are done",
                SOON,
                () -> hospital.get(documents).get(0).path("status").asString().startsWith("accepted"));
        var id = hospital.get(documents).get(0).path("id").asString();
        return hospital.bytes("/api/v1/documents/" + id + "/content");
    }

    @Test
    void manyFilesAreDroppedAndSortedByTheirNamesAndByKeyboard(Stage stage) {
        var names = List.of(
                "Entlassbrief.pdf",
                "OP-Bericht.pdf",
                "Aufnahmebericht.pdf",
                "Fieberkurve.pdf",
                "Pflegebericht.pdf",
                "Labor 12.03..pdf",
                "Röntgen Thorax.pdf",
                "EKG.pdf",
                "Scan0001.pdf",
                "Scan0002.pdf",
                "Scan0003.pdf",
                "Anhang.pdf");
        var page = stage.pageOf("ben.see");
        page.navigate(stage.newCase("Klinik am See"));
        Dropped.on(page.locator("[data-drop]"), names);
        assertThat(page.locator(".transfer--done")).hasCount(names.size(), PATIENTLY);
        assertThat(page.locator(".group--unsorted .document")).hasCount(names.size(), PATIENTLY);
        assertThat(page.locator(".check--checking")).hasCount(0, PATIENTLY);

        dragAcrossTheList(page, "Scan0001.pdf", "technical-finding");
        named(page, "Alle Vorschläge bestätigen").click();
        assertThat(page.locator(".group--unsorted .document")).hasCount(4);
        assertThat(group(page, "hospital-report")).containsText("OP-Bericht.pdf");
        assertThat(group(page, "technical-finding")).containsText("EKG.pdf");

        sortByKeyboard(page);
        sortWithAReason(page);
        assertThat(page.locator(".group--unsorted")).hasCount(0);
        assertThat(page.locator("#guard")).containsText("Hochgeladen, aber nicht abgeschlossen");
        assertThat(page.locator("#state")).hasText("In Bearbeitung");
        Assertions.assertThat(stage.complaints()).isEmpty();
        page.close();
    }

    /// As a hand does it: the categories' own places are far below, so they come into the window. What arrives
    /// meanwhile does not tear the document out of the hand.
    private static void dragAcrossTheList(Page page, String name, String category) {
        Assertions.assertThat(group(page, category).boundingBox().y)
                .as("out of sight")
                .isGreaterThan(900);
        var place = page.locator("[data-into='" + category + "']");
        take(page, handle(page, name));
        assertThat(place).isVisible();
        Dropped.on(page.locator("[data-drop]"), List.of("Nachzügler.pdf"));
        assertThat(page.locator(".transfer--done")).hasCount(13, PATIENTLY);
        assertThat(page.locator(".document--moving")).containsText(name);
        moveTo(page, place);
        page.mouse().up();
        assertThat(group(page, category)).containsText(name);
        assertThat(place).isHidden();
        assertThat(page.locator("#documents")).containsText("Nachzügler.pdf");
    }

    private static void take(Page page, Locator handle) {
        handle.scrollIntoViewIfNeeded();
        moveTo(page, handle);
        page.mouse().down();
        moveAway(page, handle);
    }

    private static void moveAway(Page page, Locator handle) {
        var here = handle.boundingBox();
        page.mouse().move(here.x + 40, here.y + 40, new Mouse.MoveOptions().setSteps(4));
    }

    private static void moveTo(Page page, Locator place) {
        var box = place.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(4));
    }

    private static void sortByKeyboard(Page page) {
        handle(page, "Scan0001.pdf").focus();
        page.keyboard().press("2");
        assertThat(group(page, "chart")).containsText("Scan0001.pdf");
        assertThat(handle(page, "Scan0001.pdf")).isFocused();
        page.keyboard().press("3");
        assertThat(group(page, "technical-finding")).containsText("Scan0001.pdf");
        for (var name : List.of("Scan0002.pdf", "Scan0003.pdf", "Nachzügler.pdf")) {
            handle(page, name).focus();
            page.keyboard().press("2");
            assertThat(group(page, "chart")).containsText(name);
        }
    }

    @Test
    void aDocumentIsDraggedIntoItsCategory(Stage stage) {
        var page = stage.pageOf("ben.see");
        page.navigate(stage.newCase("Klinik am See"));
        Dropped.on(page.locator("[data-drop]"), List.of("Scan0009.pdf"));
        assertThat(page.locator(".group--unsorted .document")).hasCount(1, PATIENTLY);
        assertThat(page.locator(".check--checking")).hasCount(0, PATIENTLY);

        for (var category : List.of("chart", "hospital-report")) {
            take(page, handle(page, "Scan0009.pdf"));
            assertThat(page.locator(".document--moving")).isVisible();
            moveTo(page, group(page, category).locator(".group__title"));
            page.mouse().up();
            assertThat(group(page, category)).containsText("Scan0009.pdf");
            assertThat(handle(page, "Scan0009.pdf")).isFocused();
        }
        dragWhileTheListArrives(page, "Scan0009.pdf");
        page.close();
    }

    /// Between the press and the first movement of the hand the list must not be exchanged either.
    private static void dragWhileTheListArrives(Page page, String name) {
        var fetched = new ArrayDeque<Route>();
        page.route("**/dokumente", route -> {
            if (fetched.isEmpty()) {
                fetched.add(route);
            } else {
                route.resume();
            }
        });
        Dropped.on(page.locator("[data-drop]"), List.of("Nachzügler.pdf"));
        assertThat(page.locator(".transfer--done")).hasCount(2, PATIENTLY);
        page.waitForCondition(() -> !fetched.isEmpty());

        var handle = handle(page, name);
        handle.scrollIntoViewIfNeeded();
        moveTo(page, handle);
        page.mouse().down();
        page.waitForResponse("**/dokumente", () -> fetched.element().resume());
        moveAway(page, handle);
        var place = page.locator("[data-into='chart']");
        assertThat(place).isVisible();
        moveTo(page, place);
        page.mouse().up();
        assertThat(group(page, "chart")).containsText(name);
        assertThat(page.locator("#documents")).containsText("Nachzügler.pdf");
    }

    private static void sortWithAReason(Page page) {
        handle(page, "Anhang.pdf").focus();
        page.keyboard().press("4");
        var reason = page.locator(".group--unsorted input[name=begruendung]");
        assertThat(reason).isFocused();
        page.keyboard().type("Schreiben der Angehörigen, gehört in keine andere Kategorie");
        page.keyboard().press("Enter");
        assertThat(group(page, "additional-information")).containsText("Schreiben der Angehörigen");
    }

    @Test
    void whatIsNotTakenSaysWhyBeforeAByteIsSent(Stage stage) {
        var page = stage.pageOf("ben.see");
        page.navigate(stage.newCase("Klinik am See"));
        Dropped.on(page.locator("[data-drop]"), List.of("Arztbrief.docx", "Gut.pdf"));

        assertThat(page.locator(".transfer--failed")).containsText("Arztbrief.docx");
        assertThat(page.locator(".transfer--failed")).containsText(".pdf");
        assertThat(page.locator(".transfer--done")).containsText("Gut.pdf");
        assertThat(page.locator("p[data-sum]")).containsText(Pattern.compile("1"));
        page.close();
    }

    private static Locator group(Page page, String category) {
        return page.locator("[data-category='" + category + "']");
    }

    private static Locator handle(Page page, String name) {
        return page.locator("[data-document]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("[data-handle]");
    }

    private static Locator named(Page page, String button) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
    }
}
