package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/// What log collectors read of a portal in which somebody searches for a fault: one JSON object a line, on the console
/// when asked for and in the file always. It is the portal of all journeys of people, and this is the last of them:
/// whatever they typed, sent and read stands nowhere in it.
@ExtendWith(OneStage.class)
@Order(Integer.MAX_VALUE)
class LogsJourney {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LEVEL = "TRACE";

    @Test
    void everyLineIsAnObjectAndNothingConfidentialIsInAny(Stage stage) throws IOException {
        var confidential = Confidential.of(stage);

        var console = stage.portal().output();
        var file = Files.readString(stage.log());
        var database = Files.readString(stage.portal().data().resolve("postgres/server.log"));

        assertThat(areObjects(console.lines().toList())).contains(LEVEL);
        assertThat(areObjects(file.lines().toList())).contains(LEVEL);
        assertThat(confidential).hasSizeGreaterThan(60);
        assertThat(confidential.stream().filter(console::contains)).isEmpty();
        assertThat(confidential.stream().filter(file::contains)).isEmpty();
        assertThat(confidential.stream().filter(database::contains)).isEmpty();
        Survival.report(
                "logs",
                "%d secrets and names in none of %d lines"
                        .formatted(
                                confidential.size(),
                                console.lines().count() + file.lines().count()));
    }

    /// @return the levels that occur
    private static List<String> areObjects(List<String> lines) {
        assertThat(lines).hasSizeGreaterThan(5);
        return lines.stream().map(LogsJourney::levelOf).distinct().toList();
    }

    private static String levelOf(String line) {
        var entry = JSON.readTree(line);
        assertThat(entry.has("@timestamp")).as(line).isTrue();
        assertThat(entry.path("message").asString("")).as(line).isNotEmpty();
        var level =
                entry.at("/log/level").asString("") + entry.path("log.level").asString("");
        assertThat(level).as(line).isNotEmpty();
        return level;
    }
}
