package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The catalogue of problems is complete, right, and can be read by people.
@PortalTest
class ProblemTypesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern THROWN =
            Pattern.compile("Problem\\.(Refused|TooLarge|Unavailable)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern ANSWERED = Pattern.compile("Answer\\.of\\(\\s*([0-9]{3}), \"([a-z-]+)\"");
    private static final Pattern FAULT = Pattern.compile(
            "(?:Problem\\.Invalid\\(|FieldFault\\.of\\(|faults\\.add\\()\\s*[^;\"]*(?:\"[^\"]*\")[^;\"]*?,\\s*\"([a-z-]+)\"");
    private static final Map<String, Integer> STATUS = Map.of("Refused", 409, "TooLarge", 413, "Unavailable", 503);

    @LocalServerPort
    int port;

    @Autowired
    ProblemTypes types;

    @Test
    void whatTheCodeThrowsStandsInTheCatalogueWithTheSameStatus() {
        var thrown = new TreeMap<String, Integer>();
        each(THROWN, match -> thrown.put(match.group(2), STATUS.get(match.group(1))));
        each(ANSWERED, match -> thrown.putIfAbsent(match.group(2), Integer.valueOf(match.group(1))));

        assertThat(thrown).hasSizeGreaterThan(30);
        assertThat(types.statuses()).containsAllEntriesOf(thrown);
    }

    @Test
    void everyFaultOfAFieldHasItsText() {
        var codes = new TreeMap<String, String>();
        each(FAULT, match -> codes.put(match.group(1), match.group()));

        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(types.faults()).containsAll(codes.keySet());
    }

    @Test
    void everyTypeHasAPageInBothLanguages() {
        var client = new TestClient(port);
        for (var code : types.statuses().keySet()) {
            for (var language : Set.of("de", "en")) {
                var page = client.send(
                        "GET",
                        "/problems/" + code,
                        "",
                        request -> request.header("Cookie", "depesche-sprache=" + language));
                assertThat(page.statusCode()).as(code).isEqualTo(200);
                assertThat(page.body())
                        .as("%s in %s", code, language)
                        .contains("<html", "lang=\"" + language, code)
                        .doesNotContain("??", "{0", "{1");
            }
        }
        assertThat(client.send("GET", "/problems", "", UnaryOperator.identity()).body())
                .contains(types.statuses().keySet());
    }

    @Test
    void aTypeThatThereIsNotHasNoPage() {
        var answer = new TestClient(port).send("GET", "/problems/ausgedacht", "", UnaryOperator.identity());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aProblemsStatusIsTheOneOfTheCatalogue() {
        for (var problem : Set.of(
                new Problem.NotFound("x"),
                new Problem.NotPermitted("x"),
                new Problem.Stale("x"),
                new Problem.NoSpace())) {
            assertThat(types.statuses())
                    .containsEntry(
                            problem.code(), Answer.of(problem, false).status().value());
        }
    }

    private static void each(Pattern pattern, java.util.function.Consumer<java.util.regex.Matcher> found) {
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).collect(Collectors.toList())) {
                var match = pattern.matcher(Files.readString(file));
                while (match.find()) {
                    found.accept(match);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
