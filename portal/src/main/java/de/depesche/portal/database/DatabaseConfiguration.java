package de.depesche.portal.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// Tells the framework where the database is; pool, migrations and transactions are its own.
@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    static final String DATABASE = "depesche";

    @Bean
    DataFolder dataFolder(@Value("${depesche.data}") Path folder, DatabaseSettings settings) throws IOException {
        if (!settings.mayVisit()) {
            return DataFolder.claim(folder);
        }
        if (settings.isEmbedded()) {
            VisitedDatabase.mustBeIn(folder);
        }
        return DataFolder.claimOrVisit(folder);
    }

    @Bean
    Node node(DataFolder claimed) throws IOException {
        return claimed.node();
    }

    @Bean
    @Conditional(WithoutDatabaseUrl.class)
    EmbeddedPostgres embeddedPostgres(
            DataFolder claimed, DatabaseSettings settings, @Value("${depesche.data}") Path data) throws IOException {
        var folder = data.resolve(EmbeddedPostgres.FOLDER);
        if (claimed.isVisited()) {
            return EmbeddedPostgres.visitedIn(folder);
        }
        var programs = settings.binaries() == null ? folder.resolve("programs") : settings.binaries();
        var postgres = EmbeddedPostgres.startIn(folder, programs, settings.server());
        postgres.provide(DATABASE);
        return postgres;
    }

    /// The folder is claimed first: whoever uses it already must not see its database touched.
    @Bean
    JdbcConnectionDetails connectionDetails(
            DataFolder claimed, DatabaseSettings settings, @Nullable EmbeddedPostgres embedded) {
        var details = details(settings, embedded);
        return settings.mayVisit() ? VisitedDatabase.checked(details) : details;
    }

    private static Details details(DatabaseSettings settings, @Nullable EmbeddedPostgres embedded) {
        if (embedded != null) {
            return new Details(embedded.url(DATABASE), EmbeddedPostgres.USER, embedded.password());
        }
        return ExternalPostgres.checked(
                new Details(settings.url() == null ? "" : settings.url(), settings.user(), settings.password()));
    }

    /// Connections of their own: the one that holds the lock stands idle while another one changes the schema, for as
    /// long as that takes, which the pool's do not allow.
    @Bean
    FlywayConnectionDetails migrationDetails(JdbcConnectionDetails details) {
        return new MigrationDetails(details);
    }

    record MigrationDetails(JdbcConnectionDetails details) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return details.getJdbcUrl();
        }

        @Override
        public @Nullable String getUsername() {
            return details.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return details.getPassword();
        }
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy() {
        return new CarefulMigration();
    }

    record Details(String url, String user, @Nullable String password) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String toString() {
            return "Details[" + url + " as " + user + "]";
        }
    }
}
