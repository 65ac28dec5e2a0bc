package de.depesche.portal.database;

import de.depesche.portal.database.DatabaseConfiguration.Details;
import de.depesche.portal.problems.SettingRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An operator's own PostgreSQL: looked at before the portal trusts it with anything.
final class ExternalPostgres {
    private static final Logger log = LoggerFactory.getLogger(ExternalPostgres.class);
    private static final String SETTING = "depesche.database.url (DEPESCHE_DATABASE_URL)";
    private static final int OLDEST = 150_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ExternalPostgres() {}

    static Details checked(Details details) {
        if (!details.url().startsWith("jdbc:postgresql:")) {
            throw new SettingRefused(SETTING, hidden(details.url()), "jdbc:postgresql://host:port/database");
        }
        try (var connection = patientlyConnected(details)) {
            check(connection, details.url());
        } catch (SQLException e) {
            throw new SettingRefused(
                    SETTING + " with depesche.database.user \"" + details.user() + "\"",
                    hidden(details.url()),
                    "a PostgreSQL that answers and lets this user in (it said: " + firstLine(e) + ")");
        }
        return details;
    }

    private static void check(Connection connection, String url) throws SQLException {
        if (Integer.parseInt(shown(connection, "server_version_num")) < OLDEST) {
            throw new SettingRefused(
                    SETTING,
                    hidden(url),
                    "a PostgreSQL 15 or newer (this one is " + shown(connection, "server_version") + ")");
        }
        if (shown(connection, "fsync").equals("off")) {
            throw new SettingRefused(
                    SETTING, hidden(url), "a PostgreSQL with fsync on; this one would lose what it confirmed");
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Portal and database may be started together: one that is not there yet gets some time.
    private static Connection patientlyConnected(Details details) throws SQLException {
        var since = System.nanoTime();
        var said = "";
        while (true) {
            try {
                return DriverManager.getConnection(details.url(), properties(details));
            } catch (SQLException e) {
                if (!mayPass(e) || System.nanoTime() - since > PATIENCE.toNanos()) {
                    throw e;
                }
                var reason = firstLine(e);
                if (!reason.equals(said)) {
                    log.warn("waiting for PostgreSQL: {}", reason);
                    said = reason;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private static Properties properties(Details details) {
        var properties = new Properties();
        properties.setProperty("user", details.user());
        if (details.password() != null) {
            properties.setProperty("password", details.password());
        }
        properties.setProperty("connectTimeout", "5");
        return properties;
    }

    /// Not there (class 08) or starting up, shutting down (57P).
    private static boolean mayPass(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
    }

    /// A password may stand in the address.
    static String hidden(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//***@");
    }
}
