package de.depesche.benches;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One prepared statement with ever new parameters, over a connection of its own; every row is read.
final class SqlCalls implements Load.Calls {
    private final Connection connection;
    private final PreparedStatement statement;
    private final Supplier<List<String>> parameters;

    private SqlCalls(Connection connection, String sql, Supplier<List<String>> parameters) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.parameters = parameters;
    }

    static SqlCalls of(World world, String sql, Supplier<List<String>> parameters) {
        try {
            return new SqlCalls(world.connect(), sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void call() throws SQLException {
        var values = parameters.get();
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static String organisation(World world, String name) throws SQLException {
        return texts(world, "select id::text from organisations.organisation where name = '" + name + "'")
                .getFirst();
    }

    static List<String> texts(World world, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = world.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
