package de.depesche.portal.ledger;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// One act as it goes into the log. It names ids and hashes only; what is personal goes in as a
/// {@link #committingTo salted commitment}, so that it can be erased without breaking the log.
///
/// @param act dotted, past tense: `cases.case.closed`
/// @param objectType what kind of thing the act changed, such as `case`
/// @param concerns the organisations that learn of the act in their event feed
/// @param hashes by name, lower-case hex of SHA-256, such as a document's content
/// @param commitments by name, the value that only a salted hash of goes into the log
public record Entry(
        Actor actor,
        Optional<UUID> onBehalfOf,
        String act,
        String objectType,
        UUID objectId,
        Set<UUID> concerns,
        Map<String, String> hashes,
        Map<String, byte[]> commitments) {

    public Entry {
        concerns = Set.copyOf(concerns);
        hashes = Map.copyOf(hashes);
        commitments = Map.copyOf(commitments);
    }

    public static Entry of(Actor actor, String act, String objectType, UUID objectId) {
        return new Entry(actor, Optional.empty(), act, objectType, objectId, Set.of(), Map.of(), Map.of());
    }

    public Entry onBehalfOf(UUID organisation) {
        return new Entry(actor, Optional.of(organisation), act, objectType, objectId, concerns, hashes, commitments);
    }

    public Entry concerning(UUID organisation) {
        var more = new LinkedHashSet<>(concerns);
        more.add(organisation);
        return new Entry(actor, onBehalfOf, act, objectType, objectId, more, hashes, commitments);
    }

    public Entry withHash(String name, String sha256) {
        var more = new TreeMap<>(hashes);
        more.put(name, sha256);
        return new Entry(actor, onBehalfOf, act, objectType, objectId, concerns, more, commitments);
    }

    public Entry committingTo(String name, byte[] value) {
        var more = new TreeMap<>(commitments);
        more.put(name, value);
        return new Entry(actor, onBehalfOf, act, objectType, objectId, concerns, hashes, more);
    }
}
