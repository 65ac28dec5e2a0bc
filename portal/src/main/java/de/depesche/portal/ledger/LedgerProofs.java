package de.depesche.portal.ledger;

import de.depesche.portal.problems.Problem;
import de.depesche.proof.log.ConsistencyProof;
import de.depesche.proof.log.InclusionProof;
import de.depesche.proof.log.LogKey;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Proofs about the log for those who do not trust us.
@Component
public class LedgerProofs {
    private final EntryStore entries;
    private final NodeStore nodes;
    private final CheckpointStore checkpoints;
    private final Commitments commitments;
    private final LogKey key;
    private final LedgerNews news;

    LedgerProofs(
            EntryStore entries,
            NodeStore nodes,
            CheckpointStore checkpoints,
            Commitments commitments,
            LogKey key,
            LedgerNews news) {
        this.entries = entries;
        this.nodes = nodes;
        this.checkpoints = checkpoints;
        this.commitments = commitments;
        this.key = key;
        this.news = news;
    }

    /// Empty while the entry waits for its place, and for an id that nobody gave.
    public Optional<Long> positionOf(EntryId id) {
        return entries.find(id).map(EntryStore.Placed::position);
    }

    /// Empty until a checkpoint covers the entry, a second or so after its act committed.
    public Optional<EntryProof> proofOf(EntryId id) {
        return entries.find(id)
                .flatMap(placed -> newestCheckpoint()
                        .filter(newest -> newest.checkpoint().size() > placed.position())
                        .map(newest -> new EntryProof(
                                placed.entry(),
                                InclusionProof.of(
                                        placed.position(), newest.checkpoint().size(), nodes),
                                newest,
                                key.verifier(),
                                commitments.saltsOf(id))));
    }

    /// Waits, outside any transaction, for the checkpoint that covers an act which has committed.
    ///
    /// @return empty when it takes longer than that
    public Optional<EntryProof> awaitProofOf(EntryId id, Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        var seen = news.steps();
        var proof = proofOf(id);
        for (long left = longest.toNanos(); proof.isEmpty() && left > 0; left = end - System.nanoTime()) {
            news.awaitStep(seen, Duration.ofNanos(left));
            seen = news.steps();
            proof = proofOf(id);
        }
        return proof;
    }

    /// Empty until the first act was placed.
    public Optional<SignedCheckpoint> newestCheckpoint() {
        return checkpoints.newest().map(CheckpointStore.Stored::signed);
    }

    /// How many entries have their place.
    public long size() {
        return entries.size();
    }

    /// The public key that all checkpoints of this log are signed with.
    public LogVerifier verifier() {
        return key.verifier();
    }

    /// Shows that the log of the second size only added to that of the first.
    ///
    /// @throws Problem.Invalid when the log was never of these sizes
    public ConsistencyProof consistency(long from, long to) {
        var size = newestCheckpoint().map(newest -> newest.checkpoint().size()).orElse(0L);
        if (to < 0 || to > size) {
            throw new Problem.Invalid("to", "ledger-size", 0, size);
        }
        if (from < 0 || from > to) {
            throw new Problem.Invalid("from", "ledger-size", 0, to);
        }
        return ConsistencyProof.of(from, to, nodes);
    }
}
