package de.depesche.portal.backup;

import de.depesche.portal.database.MigrationLock;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// Makes the tables as the backup's release knew them, by the very changes that had made them there. The rows fit into
/// these; what this release changed since is done to them afterwards.
final class RestoredSchema {
    private static final String FOLDER = "db/migration/";

    private final List<Manifest.Migration> migrations;

    RestoredSchema(List<Manifest.Migration> migrations) {
        this.migrations = migrations;
    }

    /// @throws Refused where this release does not know one of the changes
    void requireKnown() {
        for (var migration : migrations) {
            if (!new ClassPathResource(FOLDER + migration.script()).exists()) {
                throw new Refused("newer-database", migration.script());
            }
        }
    }

    /// @throws Refused where a change is not the one that the backup's database had seen
    void make(DataSource database, Catalog catalog) {
        settings(database).resourceProvider(new Named()).load().migrate();
        if (!catalog.migrations().stream().allMatch(migrations::contains)) {
            throw new Refused("other-database");
        }
    }

    static FluentConfiguration settings(DataSource database) {
        return MigrationLock.heldBySession(Flyway.configure())
                .dataSource(database)
                .defaultSchema("public")
                .ignoreMigrationPatterns("")
                .outOfOrder(true);
    }

    private final class Named implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return migrations.stream()
                    .filter(migration -> name.endsWith(migration.script()))
                    .findFirst()
                    .<LoadableResource>map(migration -> new Script(migration.script()))
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return migrations.stream()
                    .map(Manifest.Migration::script)
                    .filter(script ->
                            script.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(script::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (var in = new InputStreamReader(
                    new ClassPathResource(FOLDER + name).getInputStream(), StandardCharsets.UTF_8)) {
                return new StringReader(in.readAllAsString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
