package de.depesche.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Debian's Chromium, told not to call home.
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE = 30_000;
    private static final List<String> QUIETLY = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(QUIETLY));
    private final URI portal;

    Chromium(URI portal) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.portal = portal;
    }

    /// To start one without Playwright.
    static List<String> command(String... more) {
        return Stream.of(List.of(PROGRAM.toString()), QUIETLY, List.of(more))
                .flatMap(List::stream)
                .toList();
    }

    /// A German visitor without cookies.
    BrowserContext visitor() {
        return visitor(true);
    }

    BrowserContext visitor(boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.toString())
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
