package de.depesche.portal.ledger.check;

import de.depesche.proof.log.Hash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of nodes, each level read in its order beside the entries.
final class StoredNodes implements AutoCloseable {
    private static final int PORTION = 5_000;

    private record Row(long index, Hash hash) {}

    private final Connection connection;
    private final List<Cursor<Row>> levels = new ArrayList<>();
    private final Findings findings;
    private long count;

    StoredNodes(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    /// Asked for each level's nodes from left to right.
    @Nullable
    Hash find(int level, long index) throws SQLException {
        var cursor = level(level);
        var ahead = cursor.peek();
        if (ahead.isEmpty() || ahead.get().index() > index) {
            return null;
        }
        count++;
        return cursor.next().orElseThrow().hash();
    }

    boolean hasLeafAfter() throws SQLException {
        return level(0).peek().isPresent();
    }

    long count() {
        return count;
    }

    /// Whatever is left belongs to no subtree of this log.
    void requireEnd() throws SQLException {
        for (int level = 0; level <= 62; level++) {
            var cursor = level(level);
            for (var row = cursor.next(); row.isPresent(); row = cursor.next()) {
                findings.add(Fault.NODE_INSERTED, level + "/" + row.get().index(), "");
            }
        }
    }

    private Cursor<Row> level(int level) throws SQLException {
        while (levels.size() <= level) {
            levels.add(open(levels.size()));
        }
        return levels.get(level);
    }

    private Cursor<Row> open(int level) throws SQLException {
        return Cursor.open(
                connection,
                Math.max(16, PORTION >> level),
                "select index, hash from ledger.node where level = " + level + " order by index",
                row -> new Row(row.getLong(1), Hash.of(row.getBytes(2))));
    }

    @Override
    public void close() throws SQLException {
        for (var cursor : levels) {
            cursor.close();
        }
    }
}
