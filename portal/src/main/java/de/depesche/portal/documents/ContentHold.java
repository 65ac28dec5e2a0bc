package de.depesche.portal.documents;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the contents of deleted documents in their store while a backup copies what its snapshot of the database
/// refers to. The database holds it over all nodes, and lets it go when the backup's process dies.
@Component
public class ContentHold {
    /// Any number that nothing else in this database uses.
    private static final long LOCK = 0x6465_7065_626c_6f62L;

    private final DataSource database;
    private final JdbcClient db;

    ContentHold(DataSource database, JdbcClient db) {
        this.database = database;
        this.db = db;
    }

    /// Until it is closed.
    public interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    public Held hold() throws SQLException {
        var connection = database.getConnection();
        try {
            run(connection, "select pg_advisory_lock_shared(%d)");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return () -> release(connection);
    }

    /// The pool keeps the connection, which must not keep the lock.
    private static void release(Connection connection) throws SQLException {
        try (connection) {
            run(connection, "select pg_advisory_unlock_shared(%d)");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(LOCK));
        }
    }

    /// Asking takes the lock for a moment; that two who ask at once may think of each other does no harm.
    boolean isHeld() {
        return !db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
