package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Long work that goes on while somebody looks at another tab.
@ExtendWith(OneStage.class)
class BehindOtherTabsJourney {
    private static final Duration SOON = Duration.ofSeconds(60);
    /// The browser's own notifications, which nothing shows here, are noted as well.
    private static final String NOTE_NOTIFICATIONS = """
            window.notified = [];
            window.Notification = class extends Notification {
              constructor(title, options) {
                super(title, options);
                window.notified.push(options.body);
              }
            };
            """;

    @Test
    void anUploadThatEndsBehindAnotherTabSaysSoOnItsOwn(Stage stage) throws IOException {
        var path = stage.newCase("Klinik am See");
        var clerk = stage.pageOf("anna.see");
        try (var tabs = new Tabs(Files.createDirectories(stage.folder().resolve("tabs")))) {
            var work = signedIn(tabs, clerk, stage.portal().at(path).toString());
            var other = tabs.open("about:blank");
            Await.that("the work lies behind", SOON, work::isHidden);
            assertThat(other.isHidden()).isFalse();
            var before = tabs.title(work);

            work.evaluate(NOTE_NOTIFICATIONS);
            work.evaluate(Dropped.script(List.of("Entlassbrief.pdf", "EKG.pdf")));

            Await.that("the tab says so", SOON, () -> tabs.title(work).startsWith("✓ Alle 2 Dateien"));
            assertThat(work.evaluate("window.notified.join()")).startsWith("Alle 2 Dateien");
            tabs.bringToFront(work);
            Await.that("it was seen", SOON, () -> tabs.title(work).equals(before));
        } finally {
            clerk.close();
        }
    }

    /// With the session that somebody has in another browser already.
    private static Tabs.Tab signedIn(Tabs tabs, Page clerk, String address) throws IOException {
        var tab = tabs.open("about:blank");
        var origin = address.substring(0, address.indexOf('/', "http://".length()));
        var cookies = clerk.context().cookies().stream()
                .map(cookie -> new TreeMap<>(Map.of(
                        "name",
                        cookie.name,
                        "value",
                        cookie.value,
                        "url",
                        origin.replace("http:", "https:") + "/",
                        "path",
                        "/",
                        "secure",
                        true)))
                .toList();
        tab.tell("Network.setCookies", Map.of("cookies", cookies));
        tab.tell("Browser.grantPermissions", Map.of("origin", origin, "permissions", List.of("notifications")));
        tab.tell("Page.navigate", Map.of("url", address));
        Await.that(
                "the page's scripts are there",
                SOON,
                () -> tab.evaluate("document.documentElement.dataset.ready").equals("true"));
        return tab;
    }
}
