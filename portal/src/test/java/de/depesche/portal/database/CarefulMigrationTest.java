package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.TestDatabase;
import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarefulMigrationTest {
    @TempDir
    Path scripts;

    private final TestDatabase database = TestDatabase.empty();

    @BeforeEach
    void anOlderReleaseHasRun() throws IOException {
        script("V0600__first");
        script("V0800__last");
        migrate();
    }

    @Test
    void aModulesNextChangeComesAfterThoseOfLaterModules() throws IOException {
        script("V0611__between");

        migrate();

        assertThat(tables("v0611__between")).isOne();
    }

    /// Nodes of two releases run side by side while the portal is renewed, and one of the older ones may have to start
    /// again meanwhile.
    @Test
    void whatANewerReleaseAddedStaysAndThisOneWorksBesideIt() throws IOException {
        var between = script("V0611__between");
        var after = script("V0801__after");
        migrate();
        Files.delete(between);
        Files.delete(after);
        script("V0610__own");

        migrate();

        assertThat(tables("v0610__own")).isOne();
        assertThat(tables("v0611__between")).isOne();
    }

    @Test
    void whatANewerReleaseTookAwayIsRefused() throws IOException {
        var between = script("V0611__contract_between");
        migrate();
        Files.delete(between);

        assertThatThrownBy(this::migrate).isInstanceOf(SettingRefused.class).hasMessageContaining("0611");
    }

    @Test
    void soItIsBehindTheLastOne() throws IOException {
        var after = script("V0801__contract_after");
        migrate();
        Files.delete(after);

        assertThatThrownBy(this::migrate).isInstanceOf(SettingRefused.class).hasMessageContaining("0801");
    }

    /// An index over a large table takes minutes, and Flyway would give up after one.
    @Test
    void whoeverFindsTheLockTakenWaitsForAsLongAsItTakes() throws Exception {
        script("V0801__slow", "select pg_sleep(4);");
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var node : List.of(nodes.submit(this::impatient), nodes.submit(this::impatient))) {
                node.get();
            }
        }

        assertThat(tables("v0801__slow")).isOne();
    }

    private void impatient() {
        new CarefulMigration().migrate(settings().lockRetryCount(1).load());
    }

    private Path script(String name) throws IOException {
        return script(name, "");
    }

    private Path script(String name, String more) throws IOException {
        return Files.writeString(scripts.resolve(name + ".sql"), "create table public." + name + " (id int);" + more);
    }

    private void migrate() {
        new CarefulMigration().migrate(settings().load());
    }

    private FluentConfiguration settings() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations("filesystem:" + scripts)
                .ignoreMigrationPatterns(new String[0]);
    }

    private long tables(String name) {
        return database.client()
                .sql("select count(*) from pg_class where relname = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
