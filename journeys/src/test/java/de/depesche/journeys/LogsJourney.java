package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What log collectors read: one JSON object a line, on the console when asked for and in the file always.
class LogsJourney {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path parent;

    @Test
    void everyLineIsAnObject() throws IOException {
        var file = parent.resolve("depesche.log");
        var settings = Map.of("logging.structured.format.console", "ecs", "logging.file.name", file.toString());
        try (var portal = PackedPortal.start(parent.resolve("data"), settings)) {
            assertThat(portal.isReady()).isTrue();
            areObjects(portal.output().lines().toList());
            areObjects(Files.readAllLines(file));
        }
    }

    private static void areObjects(List<String> lines) {
        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
            var entry = JSON.readTree(line);
            assertThat(entry.has("@timestamp")).isTrue();
            assertThat(entry.at("/log/level").asString("")
                            + entry.path("log.level").asString(""))
                    .isNotEmpty();
            assertThat(entry.path("message").asString("")).isNotEmpty();
        });
    }
}
