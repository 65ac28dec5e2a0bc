package de.depesche.portal.documents;

import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.tracing.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Documents whose bytes still come: how far each is, confirmed by the same transaction as the piece itself.
@Repository
class UploadStore {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Upload upload, WrappedKey key, Unscannable unscannable, Instant now) {
        db.sql("""
                insert into documents.document (id, place_kind, place_id, organisation_id, file_name, metadata, bytes,
                       unscannable, master_key, wrapped_key, created_at, expires_at, state)
                values (:id, :placeKind, :placeId, :organisation, :fileName, :metadata::jsonb, :bytes,
                       :unscannable, :masterKey, :wrappedKey, :now, :expiresAt, 'RECEIVING')
                """)
                .param("id", upload.id().value())
                .param("placeKind", upload.place().kind())
                .param("placeId", upload.place().id())
                .param("organisation", upload.organisation().value())
                .param("fileName", upload.fileName())
                .param("metadata", json.writeValueAsString(upload.metadata()))
                .param("bytes", Rows.column(upload.bytes()))
                .param("unscannable", unscannable.name())
                .param("masterKey", key.masterKey())
                .param("wrappedKey", key.hex())
                .param("now", Rows.column(now))
                .param("expiresAt", upload.expiresAt().map(Rows::column).orElse(null))
                .update();
    }

    Optional<Upload> find(DocumentId id) {
        return db.sql("""
                select id, place_kind, place_id, organisation_id, file_name, metadata, bytes, confirmed, pieces,
                       expires_at
                  from documents.document
                 where id = :id and deleted_at is null
                """).param("id", id.value()).query(this::toUpload).optional();
    }

    /// @return false when the length was said before
    boolean sayLength(DocumentId id, long bytes) {
        return db.sql("""
                update documents.document set bytes = :bytes
                 where id = :id and bytes is null and confirmed <= :bytes and state = 'RECEIVING'
                """).param("id", id.value()).param("bytes", bytes).update() == 1;
    }

    /// The one place where bytes become confirmed. Of two requests that carry the same bytes only one gets through.
    ///
    /// @return false when another request was faster, or said a length that these bytes go beyond
    boolean advance(DocumentId id, List<Piece> pieces, Instant expiresAt) {
        boolean first = db.sql("""
                update documents.document
                   set confirmed = :to, pieces = :pieces, expires_at = :expiresAt
                 where id = :id and confirmed = :from and (bytes is null or bytes >= :to)
                   and state = 'RECEIVING' and deleted_at is null
                """)
                        .param("id", id.value())
                        .param("from", pieces.getFirst().start())
                        .param("to", pieces.getLast().end())
                        .param("pieces", pieces.getLast().ordinal() + 1)
                        .param("expiresAt", Rows.column(expiresAt))
                        .update()
                == 1;
        if (first) {
            pieces.forEach(piece -> insert(id, piece));
        }
        return first;
    }

    private void insert(DocumentId id, Piece piece) {
        db.sql("""
                insert into documents.piece (document_id, ordinal, starts_at, bytes, blob)
                values (:id, :ordinal, :start, :bytes, :blob)
                """)
                .param("id", id.value())
                .param("ordinal", piece.ordinal())
                .param("start", piece.start())
                .param("bytes", piece.bytes())
                .param("blob", piece.blob())
                .update();
    }

    /// @return false unless every byte is there and this is the first to say so
    boolean complete(DocumentId id, Optional<String> sha256, Instant now) {
        return db.sql("""
                update documents.document
                   set state = 'RECEIVED', received_at = :now, next_check_at = :now, expires_at = null,
                       sha256 = :sha256, trace = :trace
                 where id = :id and state = 'RECEIVING' and confirmed = bytes
                """)
                        .param("id", id.value())
                        .param("sha256", sha256.orElse(null))
                        .param("trace", Trace.current().map(Trace::traceparent).orElse(null))
                        .param("now", Rows.column(now))
                        .update()
                == 1;
    }

    /// Those that did not go on; none that another node is removing or that goes on at this moment.
    List<DocumentId> lockExpired(Instant now, int most) {
        return db.sql("""
                select id from documents.document
                 where expires_at <= :now
                 order by expires_at
                 limit :most
                   for update skip locked
                """)
                .param("now", Rows.column(now))
                .param("most", most)
                .query((row, _) -> Rows.document(row))
                .list();
    }

    /// @return false when it is no unfinished upload (any more)
    boolean remove(DocumentId id) {
        db.sql("""
                insert into documents.discarded_blob (blob)
                select piece.blob
                  from documents.piece join documents.document on document.id = piece.document_id
                 where document.id = :id and document.state = 'RECEIVING'
                """).param("id", id.value()).update();
        return db.sql("delete from documents.document where id = :id and state = 'RECEIVING'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private Upload toUpload(ResultSet row, int number) throws SQLException {
        return new Upload(
                Rows.document(row),
                new Place(row.getString("place_kind"), row.getObject("place_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("file_name"),
                json.readValue(row.getString("metadata"), TEXTS),
                Rows.number(row, "bytes"),
                row.getLong("confirmed"),
                row.getInt("pieces"),
                Rows.instant(row, "expires_at"));
    }
}
