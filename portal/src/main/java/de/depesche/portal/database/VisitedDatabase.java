package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Commands come to the database of a portal that was there before them, and leave an empty one as it is.
final class VisitedDatabase {
    private VisitedDatabase() {}

    /// Before anything is made in it.
    ///
    /// @param data where the portal's own database is looked for
    static void mustBeIn(Path data) {
        if (!EmbeddedPostgres.isIn(data.resolve(EmbeddedPostgres.FOLDER))) {
            throw new SettingRefused(
                    "depesche.data (DEPESCHE_DATA)",
                    data.toString(),
                    "the data folder of a portal; none has worked in this one yet");
        }
    }

    static JdbcConnectionDetails checked(JdbcConnectionDetails details) {
        try (var connection = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('public.flyway_schema_history')")) {
            rows.next();
            if (rows.getString(1) == null) {
                throw new SettingRefused(
                        "depesche.data (DEPESCHE_DATA) or depesche.database.url (DEPESCHE_DATABASE_URL)",
                        ExternalPostgres.hidden(details.getJdbcUrl()),
                        "the database of a portal; none has worked in this one yet");
            }
            return details;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say whether a portal has worked in it", e);
        }
    }
}
