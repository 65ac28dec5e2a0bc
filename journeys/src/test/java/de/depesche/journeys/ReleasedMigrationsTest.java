package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a release has done to databases stays written as it was; what this one adds must let the release before live.
class ReleasedMigrationsTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String FOLDER = "portal/src/main/resources/db/migration";
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop (table|column|schema)|rename (to|column)|set not null|alter column \\w+ type)\\b");

    private static final Pattern INDEX = Pattern.compile("create (?:unique )?index (?!concurrently)\\S+ on (\\S+)");

    private String before = "";

    @BeforeEach
    void aReleaseBefore() {
        var commit = ReleaseBefore.commit();
        assumeTrue(commit.isPresent(), "no history with the release that docs/upgrade.md names");
        before = commit.orElseThrow();
    }

    @Test
    void noChangeOfAReleaseIsEditedOrRemoved() {
        assertThat(changed("--diff-filter=a")).isEmpty();
    }

    @Test
    void whatTakesSomethingAwaySaysSoInItsName() throws IOException {
        for (var script : changed("--diff-filter=A")) {
            var sql = Files.readString(HOME.resolve(script)).toLowerCase(Locale.ROOT);
            if (TAKES_AWAY.matcher(sql).find()) {
                assertThat(script)
                        .as("an older release may need what it takes away")
                        .contains("__contract_");
            }
        }
    }

    @Test
    void anIndexOfATableThatWasThereIsMadeWhileOthersWrite() throws IOException {
        for (var script : changed("--diff-filter=A")) {
            var sql = Files.readString(HOME.resolve(script)).toLowerCase(Locale.ROOT);
            INDEX.matcher(sql)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(table -> assertThat(sql)
                            .as("%s makes an index for which the other nodes have to wait", script)
                            .contains("create table " + table + " ("));
        }
    }

    private List<String> changed(String filter) {
        return Programs.run("git", "-C", HOME.toString(), "diff", "--name-only", filter, before, "--", FOLDER)
                .lines()
                .toList();
    }
}
