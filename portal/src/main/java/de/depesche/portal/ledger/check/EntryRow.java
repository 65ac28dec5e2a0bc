package de.depesche.portal.ledger.check;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.entry.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
    static final String COLUMNS = """
            id, at, actor_kind, actor_id, on_behalf_of, act, object_type, object_id, canonical
            """;

    /// As the text writes a moment. The database could do it too, but on one core only.
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String CONCERNS = "\"concerns\":[";

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

    /// Whether the columns say what the text says, told without taking the text apart: its canonical form puts all
    /// that stands in columns at its beginning and its end. Many times as fast as [#parsed], which then names what
    /// differs.
    ///
    /// @return the concerns that stand in between; empty when the text must be parsed
    Optional<List<String>> concernsOfFittingText() {
        var text = new String(canonical.bytes(), StandardCharsets.UTF_8);
        var head = head();
        var from = text.startsWith(head) && text.endsWith(tail()) ? text.indexOf(CONCERNS, head.length()) : -1;
        var to = from < 0 ? -1 : text.indexOf(']', from);
        if (to < 0) {
            return Optional.empty();
        }
        var listed = text.substring(from + CONCERNS.length(), to);
        return Optional.of(
                listed.isEmpty()
                        ? List.of()
                        : List.of(listed.substring(1, listed.length() - 1).split("\",\"", -1)));
    }

    private String head() {
        return "{\"act\":\"" + act + "\",\"actor\":{\"id\":\"" + actorId + "\",\"kind\":\"" + actorKind
                + "\"},\"at\":\"" + MOMENT.format(at) + "\",\"commitments\":{";
    }

    private String tail() {
        return "},\"id\":\"" + id + "\",\"object\":{\"id\":\"" + objectId + "\",\"type\":\"" + objectType + "\"}"
                + (onBehalfOf == null ? "" : ",\"onBehalfOf\":\"" + onBehalfOf + "\"") + ",\"v\":1}";
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
