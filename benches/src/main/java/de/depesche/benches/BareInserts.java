package de.depesche.benches;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/// Rows like those that the ledger takes in, one commit each.
final class BareInserts implements Load.Calls {
    private static final int CANONICAL = 400;
    private static final int HASH = 32;

    private final Connection connection;
    private final PreparedStatement insert;
    private final byte[] canonical = new byte[CANONICAL];
    private final byte[] hash = new byte[HASH];

    private BareInserts(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement("""
                insert into public.bare (id, at, actor_kind, actor_id, act, object_type, object_id, concerns, canonical,
                                         leaf_hash)
                values (?, now(), 'client', 'x', 'cases.case.closed', 'case', ?, '{}', ?, ?)
                """);
        new Random(1).nextBytes(canonical);
    }

    static BareInserts into(DataSource database) {
        try {
            return new BareInserts(database.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void call() throws SQLException {
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, UUID.randomUUID());
        insert.setBytes(3, canonical);
        insert.setBytes(4, hash);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
