package de.depesche.portal.ledger.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads a query's rows one by one with a look ahead; the database hands them out in portions, so that a log of any
/// length fits into memory. Several can be open on one connection, and so on one state of the data.
///
/// The cursor is the database's own, not the driver's: a statement that is run again and again is one for which the
/// driver turns to binary values, half the size for bytes.
final class Cursor<T> implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final String name;
    private final int portion;
    private final PreparedStatement fetch;
    private final Reading<T> reading;
    private final Deque<T> ahead = new ArrayDeque<>();
    private boolean isAtEnd;

    private Cursor(Connection connection, String name, int portion, Reading<T> reading) throws SQLException {
        this.connection = connection;
        this.name = name;
        this.portion = portion;
        this.reading = reading;
        this.fetch = connection.prepareStatement("fetch forward " + portion + " from " + name);
    }

    /// @param connection inside a transaction, with which the cursor ends
    static <T> Cursor<T> open(Connection connection, int portion, String sql, Reading<T> reading) throws SQLException {
        var name = "ledger_check_" + NUMBER.incrementAndGet();
        try (var declare = connection.createStatement()) {
            declare.execute("declare " + name + " no scroll cursor for " + sql);
        }
        return new Cursor<>(connection, name, portion, reading);
    }

    /// The row that [#next] will return.
    Optional<T> peek() throws SQLException {
        if (ahead.isEmpty() && !isAtEnd) {
            fetch();
        }
        return Optional.ofNullable(ahead.peek());
    }

    Optional<T> next() throws SQLException {
        var row = peek();
        skip();
        return row;
    }

    /// Past the row that [#peek] showed.
    void skip() throws SQLException {
        if (peek().isPresent()) {
            ahead.remove();
        }
    }

    private void fetch() throws SQLException {
        try (var rows = fetch.executeQuery()) {
            while (rows.next()) {
                ahead.add(reading.read(rows));
            }
        }
        isAtEnd = ahead.size() < portion;
    }

    @Override
    public void close() throws SQLException {
        fetch.close();
        try (var close = connection.createStatement()) {
            close.execute("close " + name);
        }
    }
}
