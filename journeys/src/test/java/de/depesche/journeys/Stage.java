package de.depesche.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One portal with the demo world, and one browser, for all journeys of people.
final class Stage implements AutoCloseable {
    private final Path folder;
    private final PackedPortal portal;
    private final DemoAccounts accounts;
    private final Chromium chromium;
    private final Map<String, BrowserContext> people = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Stage() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "stage-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portal = PackedPortal.start(folder.resolve("data"), settings());
        accounts = DemoAccounts.in(portal.data());
        chromium = new Chromium(portal.address());
    }

    /// It says all that it can say, as when somebody searches for a fault.
    private Map<String, String> settings() {
        return Map.of(
                "depesche.demo", "true",
                "logging.level.de.depesche", "trace",
                "logging.structured.format.console", "ecs",
                "logging.file.name", log().toString(),
                "logging.logback.rollingpolicy.max-file-size", "1GB");
    }

    PackedPortal portal() {
        return portal;
    }

    Path log() {
        return folder.resolve("depesche.log");
    }

    DemoAccounts accounts() {
        return accounts;
    }

    /// For files that people choose or save.
    Path folder() {
        return folder;
    }

    /// Signs in where that has not happened yet: each code opens the door once.
    Page pageOf(String userName) {
        return people.computeIfAbsent(userName, this::signedIn).newPage();
    }

    private BrowserContext signedIn(String userName) {
        var context = visitor();
        var page = context.newPage();
        var person = accounts.person(userName);
        SignIn.with(page, person, person.code());
        page.waitForURL("**/");
        page.close();
        return context;
    }

    /// By which browsers are known.
    Stream<String> cookies() {
        return people.values().stream()
                .flatMap(person -> person.cookies().stream())
                .map(cookie -> cookie.value);
    }

    /// Nobody yet.
    BrowserContext visitor() {
        return listenedTo(chromium.visitor());
    }

    BrowserContext visitorWithoutScript() {
        return chromium.visitor(false);
    }

    /// What no page may make a browser say: faults of scripts, and breaches of the content security policy. What the
    /// browser says of answers such as 404 is no fault of the page.
    private BrowserContext listenedTo(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().startsWith("Failed to load")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        return context;
    }

    /// @return what browsers complained of since this was last asked
    List<String> complaints() {
        var said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    StockClient client(String organisation) {
        return StockClient.signedIn(portal.address(), accounts.client(organisation), "/oauth2/token");
    }

    /// A new request of MD Musterland, with one paper asked for.
    ///
    /// @return the path of its page
    String newCase(String hospital) {
        try {
            return "/vorgaenge/"
                    + Requests.file(
                            client("MD Musterland"), accounts.client(hospital).ik());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        portal.close();
        try (var left = Files.walk(folder)) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
