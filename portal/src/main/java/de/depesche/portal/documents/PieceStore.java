package de.depesche.portal.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the content of documents lies, and the key that opens it.
@Repository
class PieceStore {
    private static final int PORTION = 10_000;

    private final JdbcClient db;

    PieceStore(JdbcClient db) {
        this.db = db;
    }

    /// Empty once the document is deleted.
    Optional<WrappedKey> key(DocumentId id) {
        return db.sql("""
                select master_key, wrapped_key from documents.document
                 where id = :id and wrapped_key is not null
                """)
                .param("id", id.value())
                .query((row, _) -> new WrappedKey(row.getInt("master_key"), row.getString("wrapped_key")))
                .optional();
    }

    List<Piece> of(DocumentId id) {
        return db.sql("""
                select ordinal, starts_at, bytes, blob from documents.piece
                 where document_id = :id
                 order by ordinal
                """)
                .param("id", id.value())
                .query((row, _) -> new Piece(
                        row.getInt("ordinal"),
                        row.getLong("starts_at"),
                        row.getInt("bytes"),
                        row.getObject("blob", UUID.class)))
                .list();
    }

    /// All of them in the order of their blobs, handed out in portions, so that there may be any number.
    void each(ObjIntConsumer<UUID> each) {
        db.sql("select blob, bytes from documents.piece order by blob")
                .withFetchSize(PORTION)
                .query(row -> {
                    each.accept(row.getObject("blob", UUID.class), row.getInt("bytes"));
                });
    }

    void discard(DocumentId id) {
        db.sql("insert into documents.discarded_blob (blob) select blob from documents.piece where document_id = :id")
                .param("id", id.value())
                .update();
        db.sql("delete from documents.piece where document_id = :id")
                .param("id", id.value())
                .update();
    }

    List<UUID> discarded(int most) {
        return db.sql("select blob from documents.discarded_blob limit :most")
                .param("most", most)
                .query((row, _) -> row.getObject("blob", UUID.class))
                .list();
    }

    void forgetDiscarded(Collection<UUID> blobs) {
        db.sql("delete from documents.discarded_blob where blob = any(:blobs)")
                .param("blobs", blobs.toArray(UUID[]::new))
                .update();
    }

    /// Which of these blobs belong to a document.
    Set<UUID> known(Collection<UUID> blobs) {
        return db.sql("select blob from documents.piece where blob = any(:blobs)")
                .param("blobs", blobs.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("blob", UUID.class))
                .set();
    }
}
