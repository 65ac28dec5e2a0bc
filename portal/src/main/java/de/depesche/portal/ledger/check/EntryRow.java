package de.depesche.portal.ledger.check;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.entry.LedgerEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the log or of the inbox as it is stored; nothing in it is believed.
///
/// @param place position or sequence
record EntryRow(
        long place,
        String id,
        Instant at,
        String actorKind,
        String actorId,
        @Nullable String onBehalfOf,
        String act,
        String objectType,
        String objectId,
        Text canonical) {

    /// The columns that [#read] expects, after the place.
    static final String COLUMNS = "id, at, actor_kind, actor_id, on_behalf_of, act, object_type, object_id, canonical";

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Text(byte[] bytes) {}

    static EntryRow read(ResultSet row) throws SQLException {
        var behalf = row.getObject(6, UUID.class);
        return new EntryRow(
                row.getLong(1),
                row.getObject(2, UUID.class).toString(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                behalf == null ? null : behalf.toString(),
                row.getString(7),
                row.getString(8),
                row.getObject(9, UUID.class).toString(),
                new Text(row.getBytes(10)));
    }

    Optional<LedgerEntry> parsed() {
        try {
            return Optional.of(LedgerEntry.parse(canonical.bytes()));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /// Names of the columns that say something else than the text; empty when none does.
    String differingColumns(LedgerEntry entry) {
        return Stream.of(
                        differs("id", id, entry.id()),
                        differs("at", at, entry.at()),
                        differs(
                                "actor_kind",
                                actorKind,
                                entry.actor().kind().name().toLowerCase(Locale.ROOT)),
                        differs("actor_id", actorId, entry.actor().id()),
                        differs("on_behalf_of", onBehalfOf, entry.onBehalfOf().orElse(null)),
                        differs("act", act, entry.act()),
                        differs("object_type", objectType, entry.object().type()),
                        differs("object_id", objectId, entry.object().id()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String differs(String name, @Nullable Object column, @Nullable Object text) {
        return Objects.equals(column, text) ? "" : name;
    }
}
