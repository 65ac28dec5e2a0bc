package de.depesche.benches;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into one table, over a connection of its own.
final class Copy implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BUFFER + 4096);

    private Copy(Connection connection, CopyIn copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /// @param table with its columns
    static Copy into(World world, String table) throws SQLException {
        var connection = world.connect();
        try (var statement = connection.createStatement()) {
            // Each reference of each row would be looked up in an index that is not there.
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.replaceAll("\\s+", " ") + " from stdin");
            return new Copy(connection, copy);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// @param values without tabs and line ends; `\N` for none
    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            text.append(values[i]).append(i == values.length - 1 ? '\n' : '\t');
        }
        if (text.length() >= BUFFER) {
            send();
        }
    }

    /// Without it, none of the rows stays.
    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
