package de.depesche.proof.receipt;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.canonical.JsonFields;
import de.depesche.proof.canonical.JsonObject;
import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.entry.Salt;
import de.depesche.proof.log.Hash;
import de.depesche.proof.log.InclusionProof;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import java.nio.charset.StandardCharsets;

/// Leads from a statement to a signed head of the portal's log.
///
/// @param entry the leaf: the ledger's entry of the act
/// @param inclusion from the leaf to the checkpoint's root; its size is the checkpoint's size
/// @param checkpoint the head, signed by the log
/// @param logKey the log's key as the portal names it; who trusts another source compares
/// @param salt opens the entry's commitment to the statement
public record ReceiptProof(
        LedgerEntry entry, InclusionProof inclusion, SignedCheckpoint checkpoint, LogVerifier logKey, Salt salt) {

    Json json() {
        return new JsonObject()
                .put("entry", entry.canonicalText())
                .put("leafIndex", inclusion.index())
                .put("treeSize", inclusion.size())
                .putTexts("path", inclusion.path().stream().map(Hash::hex).toList())
                .put("checkpoint", checkpoint.note())
                .put("logKey", logKey.vkey())
                .put("salt", salt.hex())
                .json();
    }

    static ReceiptProof read(JsonFields fields) {
        try {
            var proof = new ReceiptProof(
                    LedgerEntry.parse(fields.string("entry").getBytes(StandardCharsets.UTF_8)),
                    new InclusionProof(
                            fields.number("leafIndex"),
                            fields.number("treeSize"),
                            fields.strings("path").stream().map(Hash::ofHex).toList()),
                    SignedCheckpoint.parse(fields.string("checkpoint")),
                    LogVerifier.parse(fields.string("logKey")),
                    Salt.ofHex(fields.string("salt")));
            fields.end();
            return proof;
        } catch (IllegalArgumentException e) {
            throw new Malformed("proof: " + e.getMessage(), e);
        }
    }
}
