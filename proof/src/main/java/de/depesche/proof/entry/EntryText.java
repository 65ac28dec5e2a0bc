package de.depesche.proof.entry;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.canonical.JsonFields;
import de.depesche.proof.canonical.JsonObject;
import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.log.Hash;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The members of an entry's JSON. `v` counts the layouts: a reader refuses one that it does not know.
final class EntryText {
    private static final long VERSION = 1;
    private static final String SHA256 = "sha256:";
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EntryText() {}

    static void requireWritable(Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw new IllegalArgumentException("at: a year from 0000 to 9999 is expected");
        }
    }

    static Json write(LedgerEntry entry) {
        var hashes = new TreeMap<String, String>();
        entry.hashes().forEach((name, hash) -> hashes.put(name, SHA256 + hash.hex()));
        var commitments = new TreeMap<String, String>();
        entry.commitments()
                .forEach((name, commitment) ->
                        commitments.put(name, commitment.hash().hex()));
        return new JsonObject()
                .put("v", VERSION)
                .put("id", entry.id())
                .put("at", MICROS.format(entry.at()))
                .put(
                        "actor",
                        pair(
                                "kind",
                                kindName(entry.actor().kind()),
                                entry.actor().id()))
                .put("onBehalfOf", entry.onBehalfOf())
                .put("act", entry.act())
                .put(
                        "object",
                        pair("type", entry.object().type(), entry.object().id()))
                .putTexts("concerns", entry.concerns())
                .put("hashes", hashes)
                .put("commitments", commitments)
                .json();
    }

    private static Json pair(String name, String value, String id) {
        return new JsonObject().put(name, value).put("id", id).json();
    }

    private static String kindName(EntryActor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static LedgerEntry read(Json json) {
        var fields = JsonFields.of("entry", json);
        if (fields.number("v") != VERSION) {
            throw new Malformed("entry.v: only version 1 is known here");
        }
        try {
            var entry = read(fields);
            if (!write(entry).equals(json)) {
                throw new Malformed("entry: another spelling of the same act");
            }
            return entry;
        } catch (IllegalArgumentException e) {
            throw new Malformed("entry: " + e.getMessage(), e);
        }
    }

    private static LedgerEntry read(JsonFields fields) {
        var actor = fields.object("actor");
        var object = fields.object("object");
        var entry = new LedgerEntry(
                fields.string("id"),
                fields.as("at", Instant::parse),
                new EntryActor(actor.as("kind", EntryText::kind), actor.string("id")),
                fields.optionalString("onBehalfOf"),
                fields.string("act"),
                new EntryObject(object.string("type"), object.string("id")),
                fields.strings("concerns"),
                mapped(fields.object("hashes"), EntryText::hash),
                mapped(fields.object("commitments"), hex -> new Commitment(Hash.ofHex(hex))));
        actor.end();
        object.end();
        fields.end();
        return entry;
    }

    private static EntryActor.Kind kind(String name) {
        return Optional.of(name.toUpperCase(Locale.ROOT))
                .map(EntryActor.Kind::valueOf)
                .orElseThrow();
    }

    private static Hash hash(String text) {
        if (!text.startsWith(SHA256)) {
            throw new IllegalArgumentException("a hash starts with " + SHA256);
        }
        return Hash.ofHex(text.substring(SHA256.length()));
    }

    private static <T> SortedMap<String, T> mapped(JsonFields fields, Function<String, T> conversion) {
        var mapped = new TreeMap<String, T>();
        fields.texts().keySet().forEach(name -> mapped.put(name, fields.as(name, conversion)));
        return mapped;
    }
}
