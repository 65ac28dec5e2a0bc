package de.depesche.proof.entry;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.log.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One act in the log. Its canonical text is the leaf; it holds ids, hashes and commitments, never a person's data.
///
/// @param id the entry's own, unguessable: a leaf's hash, which others see in their proofs, tells nothing about it
/// @param at when, UTC, cut to microseconds (what PostgreSQL keeps); years 0000 to 9999
/// @param actor who
/// @param onBehalfOf id of the organisation the actor acted for
/// @param act what, such as `cases.case.closed`
/// @param object upon what
/// @param concerns ids of organisations that may see the entry; kept sorted and single
/// @param hashes name → SHA-256 of content that is stored elsewhere, such as a document's id → its hash
/// @param commitments name → salted commitment to data that may have to be erased
public record LedgerEntry(
        String id,
        Instant at,
        EntryActor actor,
        Optional<String> onBehalfOf,
        String act,
        EntryObject object,
        List<String> concerns,
        SortedMap<String, Hash> hashes,
        SortedMap<String, Commitment> commitments) {

    public LedgerEntry {
        Ids.require("id", id);
        at = at.truncatedTo(ChronoUnit.MICROS);
        EntryText.requireWritable(at);
        onBehalfOf.ifPresent(organisation -> Ids.require("on behalf of", organisation));
        Ids.requireAct(act);
        concerns = concerns.stream().distinct().sorted().toList();
        concerns.forEach(organisation -> Ids.require("concerns", organisation));
        hashes.keySet().forEach(name -> Ids.require("name of a hash", name));
        commitments.keySet().forEach(name -> Ids.require("name of a commitment", name));
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        commitments = Collections.unmodifiableSortedMap(new TreeMap<>(commitments));
    }

    /// The one text of this entry, RFC 8785.
    public String canonicalText() {
        return EntryText.write(this).text();
    }

    public byte[] canonicalBytes() {
        return canonicalText().getBytes(StandardCharsets.UTF_8);
    }

    /// The leaf of the log: SHA-256(0x00 ‖ canonical text).
    public Hash leafHash() {
        return Hash.leaf(canonicalBytes());
    }

    public Optional<Commitment> commitment(String name) {
        return Optional.ofNullable(commitments.get(name));
    }

    /// @throws de.depesche.proof.canonical.Malformed not the canonical text of an entry
    public static LedgerEntry parse(byte[] canonical) {
        return EntryText.read(Json.parseCanonical(canonical));
    }
}
