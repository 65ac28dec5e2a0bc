package de.depesche.portal.ledger;

import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.entry.Salt;
import de.depesche.proof.log.InclusionProof;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import java.util.SortedMap;
import java.util.UUID;

/// All that anyone needs to check, without us, that an entry is in the log.
///
/// @param entry its canonical text is the leaf
/// @param inclusion leads from the leaf to the checkpoint's root
/// @param checkpoint the newest signed head
/// @param log the key that signed it
/// @param salts by name, of the commitments that are not erased
public record EntryProof(
        LedgerEntry entry,
        InclusionProof inclusion,
        SignedCheckpoint checkpoint,
        LogVerifier log,
        SortedMap<String, Salt> salts) {

    /// Whether the organisation may see the entry.
    public boolean concerns(UUID organisation) {
        return entry.concerns().contains(organisation.toString());
    }
}
