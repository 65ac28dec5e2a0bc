package de.depesche.portal.ledger;

import de.depesche.proof.entry.Commitment;
import de.depesche.proof.entry.EntryActor;
import de.depesche.proof.entry.EntryObject;
import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.log.Hash;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The portal's view of an act and the log's text of it, and back.
final class CanonicalEntries {
    private CanonicalEntries() {}

    static LedgerEntry of(EntryId id, Instant at, Entry entry, SortedMap<String, Commitment> commitments) {
        var hashes = new TreeMap<String, Hash>();
        entry.hashes().forEach((name, hex) -> hashes.put(name, Hash.ofHex(hex)));
        return new LedgerEntry(
                id.value().toString(),
                at,
                actor(entry.actor()),
                entry.onBehalfOf().map(UUID::toString),
                entry.act(),
                new EntryObject(entry.objectType(), entry.objectId().toString()),
                entry.concerns().stream().map(UUID::toString).toList(),
                hashes,
                commitments);
    }

    private static EntryActor actor(Actor actor) {
        return switch (actor) {
            case Actor.Person(var id) -> new EntryActor(EntryActor.Kind.PERSON, id.toString());
            case Actor.Client(var id) -> new EntryActor(EntryActor.Kind.CLIENT, id.toString());
            case Actor.Job(var name) -> new EntryActor(EntryActor.Kind.SYSTEM, name);
        };
    }

    static Actor actor(String kind, String id) {
        return switch (kind(kind)) {
            case PERSON -> new Actor.Person(UUID.fromString(id));
            case CLIENT -> new Actor.Client(UUID.fromString(id));
            case SYSTEM -> new Actor.Job(id);
        };
    }

    static EntryActor.Kind kind(String column) {
        return EntryActor.Kind.valueOf(column.toUpperCase(Locale.ROOT));
    }

    static String column(EntryActor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
