package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A start that cannot go well ends at once, with one sentence that names the setting, the value and what is allowed.
@Execution(ExecutionMode.CONCURRENT)
class RefusedStartsJourney {
    @TempDir
    Path parent;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depesche.database.url       | mysql://localhost/depesche | jdbc:postgresql://",
                "depesche.database.server.fsync | off                     | leave it out",
                "depesche.data               | /dev/null/nowhere          | a folder",
                "depesche.tracing.endpoint   | collector:4317             | http://host:4318",
                "server.port                 | eighty                     | Integer"
            })
    void aWrongSetting(String setting, String value, String allowed) {
        assertThat(refusal(Map.of(setting, value)))
                .contains(setting)
                .contains("\"" + value + "\"")
                .contains(allowed);
    }

    @Test
    void aDatabaseThatDoesNotLetThePortalIn() {
        var url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/depesche?connectTimeout=1&password=geheim";

        assertThat(refusal(Map.of("depesche.database.url", url)))
                .contains("DEPESCHE_DATABASE_URL", "depesche.database.user", "password=***")
                .doesNotContain("geheim");
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThat(refusal(Map.of("server.port", String.valueOf(taken.getLocalPort()))))
                    .contains("SERVER_PORT", String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aFolderOfANewerRelease() throws IOException {
        Files.createDirectories(parent.resolve("data"));
        Files.writeString(parent.resolve("data/layout"), "2\n");

        assertThat(refusal(Map.of())).contains("depesche.data", "newer release (layout 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-ledger", "backup"})
    void aCommandWhereNoPortalHasWorked(String command) throws IOException {
        var nowhere = parent.resolve("nowhere");

        var outcome =
                PackedCommand.run(nowhere, command, parent.resolve("backups").toString());

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.said().strip())
                .contains("DEPESCHE_DATA", "\"" + nowhere + "\"", "none has worked in this one yet")
                .hasLineCount(1);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aRunningNeighbourANewerDatabaseAndLostKeys() throws Exception {
        var data = parent.resolve("data");
        try (var portal = PackedPortal.start(data)) {
            assertThat(refusal(Map.of("depesche.data", data.toString()))).contains("no other running portal");
            assertThat(portal.isReady()).isTrue();
            portal.execute("insert into keys.fingerprint values ('lost', sha256('lost'))");
        }
        assertThat(refusal(Map.of())).contains("depesche.keys.lost", "(missing)", "restore");

        var again = PackedPortal.launch(data, Map.of("depesche.keys.lost", "AAAA"));
        assertThat(again.awaitEnd()).isNotZero();
        assertThat(again.output()).contains("32 bytes in Base64");
    }

    @Test
    void aDatabaseThatANewerReleaseMigrated() throws Exception {
        try (var portal = PackedPortal.start(parent.resolve("data"))) {
            portal.execute("""
                    insert into public.flyway_schema_history
                    select installed_rank + 1000, '9999', 'contract from the future', type,
                           'V9999__contract_from_the_future.sql',
                           checksum, installed_by, installed_on, execution_time, success
                      from public.flyway_schema_history
                     where version is not null
                     limit 1
                    """);
        }

        assertThat(refusal(Map.of())).contains("9999", "newer release", "start that release");
    }

    /// @return the one sentence with which the start ends
    private String refusal(Map<String, String> settings) {
        var log = parent.resolve("refused-" + System.nanoTime());
        var asked = new java.util.TreeMap<>(
                Map.of("depesche.data", parent.resolve("data").toString()));
        asked.putAll(settings);
        // As the launcher does it.
        asked.put("logging.threshold.console", "WARN");
        var portal = PackedPortal.launch(log, asked);
        assertThat(portal.awaitEnd()).isNotZero();
        var said = portal.output().lines().toList();
        assertThat(said)
                .as("what the portal said, beside what it waited for")
                .filteredOn(line -> !line.contains("waiting for PostgreSQL"))
                .hasSize(1);
        assertThat(said).hasSizeLessThanOrEqualTo(2);
        return said.getLast();
    }
}
