package de.depesche.portal.documents;

import de.depesche.portal.organisations.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents whose every byte is there.
@Repository
class DocumentStore {
    private static final String SELECT = """
            select id, place_kind, place_id, organisation_id, file_name, bytes, sha256, received_at, unscannable,
                   attempts, state, reason, media_type, pages, scan
              from documents.document
            """;

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    /// Not those that were deleted.
    Optional<StoredDocument> find(DocumentId id) {
        return db.sql(SELECT + "where id = :id and received_at is not null and deleted_at is null")
                .param("id", id.value())
                .query(DocumentStore::toDocument)
                .optional();
    }

    /// Also those that were deleted.
    List<StoredDocument> find(Collection<DocumentId> ids) {
        return db.sql(SELECT + "where id = any(:ids) and received_at is not null")
                .param("ids", ids(ids))
                .query(DocumentStore::toDocument)
                .list();
    }

    List<DocumentId> acceptedOf(Collection<DocumentId> ids) {
        return db.sql("""
                select id from documents.document
                 where id = any(:ids) and state = 'ACCEPTED' and deleted_at is null
                """)
                .param("ids", ids(ids))
                .query((row, _) -> Rows.document(row))
                .list();
    }

    List<StoredDocument> waitingForOperator(int most) {
        return db.sql(SELECT + """
                 where state in ('STUCK', 'NOT_SCANNABLE') and deleted_at is null
                 order by received_at
                 limit :most
                """)
                .param("most", most)
                .query(DocumentStore::toDocument)
                .list();
    }

    /// @return false when it is deleted already
    boolean markDeleted(DocumentId id, Instant now) {
        return db.sql("""
                update documents.document
                   set deleted_at = :now, master_key = null, wrapped_key = null, next_check_at = null
                 where id = :id and deleted_at is null and state <> 'RECEIVING'
                """)
                        .param("id", id.value())
                        .param("now", Rows.column(now))
                        .update()
                == 1;
    }

    private static UUID[] ids(Collection<DocumentId> ids) {
        return ids.stream().map(DocumentId::value).toArray(UUID[]::new);
    }

    private static StoredDocument toDocument(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                Rows.document(row),
                new Place(row.getString("place_kind"), row.getObject("place_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("file_name"),
                row.getLong("bytes"),
                Rows.text(row, "sha256"),
                Rows.instant(row, "received_at").orElseThrow(),
                Unscannable.valueOf(row.getString("unscannable")),
                row.getInt("attempts"),
                toState(row));
    }

    private static DocumentState toState(ResultSet row) throws SQLException {
        var reason = Rows.text(row, "reason").orElse("");
        return switch (row.getString("state")) {
            case "RECEIVED" -> new DocumentState.Received();
            case "WAITING_FOR_SCANNER" -> new DocumentState.WaitingForScanner();
            case "ACCEPTED" ->
                new DocumentState.Accepted(new Facts(
                        row.getString("media_type"), Rows.integer(row, "pages"), Scan.valueOf(row.getString("scan"))));
            case "REFUSED" -> new DocumentState.Refused(Refusal.valueOf(reason));
            case "NOT_SCANNABLE" -> new DocumentState.NotScannable(reason);
            case "STUCK" -> new DocumentState.Stuck(reason);
            default -> throw new SQLException("unknown state of a document");
        };
    }
}
