package de.depesche.portal.ledger;

import de.depesche.proof.log.SignedCheckpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CheckpointStore {
    private final JdbcClient db;

    CheckpointStore(JdbcClient db) {
        this.db = db;
    }

    record Stored(SignedCheckpoint signed, Instant at) {
        long size() {
            return signed.checkpoint().size();
        }
    }

    Optional<Stored> newest() {
        return db.sql("select note, at from ledger.checkpoint order by size desc limit 1")
                .query(CheckpointStore::toStored)
                .optional();
    }

    void insert(SignedCheckpoint signed, Instant at) {
        db.sql("insert into ledger.checkpoint (size, root, at, note) values (:size, :root, :at, :note)")
                .param("size", signed.checkpoint().size())
                .param("root", signed.checkpoint().root().bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", signed.note())
                .update();
    }

    private static Stored toStored(ResultSet row, int number) throws SQLException {
        return new Stored(
                SignedCheckpoint.parse(row.getString("note")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
