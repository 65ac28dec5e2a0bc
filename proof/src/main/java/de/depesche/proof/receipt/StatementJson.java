package de.depesche.proof.receipt;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.canonical.JsonFields;
import de.depesche.proof.canonical.JsonObject;
import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.log.Hash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The members of a statement's JSON. `v` counts the layouts: a reader refuses one that it does not know.
final class StatementJson {
    private static final long VERSION = 1;
    private static final String SHA256 = "sha256:";

    private StatementJson() {}

    static Json write(ReceiptStatement statement) {
        var portal = statement.portal();
        return new JsonObject()
                .put("v", VERSION)
                .put("receiptId", statement.receiptId())
                .put("kind", word(statement.kind()))
                .put(
                        "portal",
                        new JsonObject()
                                .put("name", portal.name())
                                .put("origin", portal.origin())
                                .json())
                .put("caseId", statement.caseId())
                .put("orderNumber", statement.orderNumber())
                .put("hospital", party(statement.hospital()))
                .put("medicalService", party(statement.medicalService()))
                .putIfPresent("deadline", statement.deadline().map(StatementJson::deadline))
                .put("actAt", statement.actAt().toString())
                .put("timeliness", word(statement.timeliness()))
                .put("closedBy", statement.closedBy().map(StatementJson::word))
                .put("runId", statement.runId())
                .put("files", list(statement.files(), StatementJson::file))
                .put("items", list(statement.items(), StatementJson::item))
                .json();
    }

    private static Json party(ReceiptStatement.Party party) {
        return new JsonObject().put("name", party.name()).put("ik", party.ik()).json();
    }

    private static Json deadline(Deadline deadline) {
        return new JsonObject()
                .put("lastDay", deadline.lastDay().toString())
                .put("end", deadline.end().toString())
                .json();
    }

    private static Json file(ReceiptFile file) {
        var json = new JsonObject()
                .put("documentId", file.documentId())
                .put("fileName", file.fileName())
                .put("sha256", SHA256 + file.sha256().hex())
                .put("sizeBytes", file.sizeBytes())
                .put("mediaType", file.mediaType())
                .put("category", file.category())
                .put("receivedAt", file.receivedAt().toString())
                .put("late", file.late())
                .put("check", word(file.check()));
        file.pages().ifPresent(pages -> json.put("pages", pages));
        return json.json();
    }

    private static Json item(ReceiptItem item) {
        return new JsonObject()
                .put("name", item.name())
                .put("state", word(item.state()))
                .put("statement", item.statement())
                .json();
    }

    private static <T> Json list(List<T> values, Function<T, Json> writing) {
        return new Json.Arr(values.stream().map(writing).toList());
    }

    static ReceiptStatement read(Json json) {
        var fields = JsonFields.of("statement", json);
        if (fields.number("v") != VERSION) {
            throw new Malformed("statement.v: only version 1 is known here");
        }
        try {
            var statement = read(fields);
            fields.end();
            if (!write(statement).equals(json)) {
                throw new Malformed("statement: another spelling of the same content");
            }
            return statement;
        } catch (IllegalArgumentException e) {
            throw new Malformed("statement: " + e.getMessage(), e);
        }
    }

    private static ReceiptStatement read(JsonFields fields) {
        return new ReceiptStatement(
                fields.string("receiptId"),
                fields.as("kind", word(ReceiptStatement.Kind.class)),
                portal(fields.object("portal")),
                fields.string("caseId"),
                fields.string("orderNumber"),
                party(fields.object("hospital")),
                party(fields.object("medicalService")),
                fields.optionalObject("deadline").map(StatementJson::deadline),
                fields.as("actAt", Instant::parse),
                fields.as("timeliness", word(ReceiptStatement.Timeliness.class)),
                fields.optionalString("closedBy").map(word(ReceiptStatement.ClosedBy.class)),
                fields.optionalString("runId"),
                fields.objects("files", StatementJson::file),
                fields.objects("items", StatementJson::item));
    }

    private static ReceiptStatement.Portal portal(JsonFields fields) {
        return new ReceiptStatement.Portal(fields.string("name"), fields.string("origin"));
    }

    private static ReceiptStatement.Party party(JsonFields fields) {
        return new ReceiptStatement.Party(fields.string("name"), fields.optionalString("ik"));
    }

    private static Deadline deadline(JsonFields fields) {
        return new Deadline(fields.as("lastDay", LocalDate::parse), fields.as("end", Instant::parse));
    }

    private static ReceiptFile file(JsonFields fields) {
        return new ReceiptFile(
                fields.string("documentId"),
                fields.string("fileName"),
                fields.as("sha256", StatementJson::hash),
                fields.number("sizeBytes"),
                fields.string("mediaType"),
                fields.string("category"),
                pages(fields.optionalNumber("pages")),
                fields.as("receivedAt", Instant::parse),
                fields.bool("late"),
                fields.as("check", word(ReceiptFile.Check.class)));
    }

    private static ReceiptItem item(JsonFields fields) {
        return new ReceiptItem(
                fields.string("name"),
                fields.as("state", word(ReceiptItem.State.class)),
                fields.optionalString("statement"));
    }

    private static OptionalInt pages(Optional<Long> pages) {
        return pages.map(number -> OptionalInt.of(Math.toIntExact(Math.min(number, Integer.MAX_VALUE))))
                .orElse(OptionalInt.empty());
    }

    private static Hash hash(String text) {
        if (!text.startsWith(SHA256)) {
            throw new IllegalArgumentException("a hash starts with " + SHA256);
        }
        return Hash.ofHex(text.substring(SHA256.length()));
    }

    /// `LATE_ATTACHMENT` ↔ `late-attachment`.
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        return text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
