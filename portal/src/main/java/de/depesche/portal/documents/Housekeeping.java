package de.depesche.portal.documents;

import de.depesche.portal.jobs.Rounds;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Removes what nobody needs: unfinished uploads that do not go on, blobs of deleted documents, and blobs that a
/// kill left behind before their row was written.
@Component
class Housekeeping implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration ORPHANS_EVERY = Duration.ofHours(6);
    /// Older than any request that could still write the blob's row.
    private static final Duration ORPHAN_AGE = Duration.ofDays(2);

    private static final int BATCH = 500;

    private final UploadStore uploads;
    private final PieceStore pieces;
    private final Blobs blobs;
    private final ContentHold hold;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Rounds rounds = new Rounds("documents-housekeeping", PAUSE, this::round);
    private Instant orphansSwept = Instant.EPOCH;

    Housekeeping(
            UploadStore uploads,
            PieceStore pieces,
            Blobs blobs,
            ContentHold hold,
            TransactionOperations transactions,
            Clock clock) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.blobs = blobs;
        this.hold = hold;
        this.transactions = transactions;
        this.clock = clock;
    }

    void wake() {
        rounds.wake();
    }

    private void round() {
        expire();
        emptyBin();
        if (orphansSwept.plus(ORPHANS_EVERY).isBefore(clock.instant())) {
            orphansSwept = clock.instant();
            sweepOrphans(clock.instant().minus(ORPHAN_AGE));
        }
    }

    /// @return how many uploads went
    int expire() {
        Integer count = transactions.execute(_ -> {
            var expired = uploads.lockExpired(clock.instant(), BATCH);
            expired.forEach(uploads::remove);
            return expired.size();
        });
        return count == null ? 0 : count;
    }

    /// The hold is asked for after the blobs were read: a backup that begins later no longer knows them.
    void emptyBin() {
        var discarded = pieces.discarded(BATCH);
        while (!discarded.isEmpty() && !hold.isHeld()) {
            var gone = discarded.stream().filter(this::deleted).toList();
            pieces.forgetDiscarded(gone);
            discarded = gone.isEmpty() ? List.of() : pieces.discarded(BATCH);
        }
    }

    void sweepOrphans(Instant olderThan) {
        try (var all = blobs.list()) {
            blobs.abandonBegunBefore(olderThan);
            var batch = new ArrayList<UUID>();
            all.filter(blob -> blob.writtenAt().isBefore(olderThan)).forEach(blob -> {
                batch.add(blob.name());
                if (batch.size() == BATCH) {
                    removeOrphans(batch);
                }
            });
            removeOrphans(batch);
        } catch (IOException e) {
            log.warn("the blob store cannot be listed: {}", e.toString());
        }
    }

    private void removeOrphans(List<UUID> batch) {
        var known = pieces.known(batch);
        if (hold.isHeld()) {
            batch.clear();
            return;
        }
        long removed = batch.stream()
                .filter(blob -> !known.contains(blob))
                .filter(this::deleted)
                .count();
        if (removed > 0) {
            log.info("{} blobs without a document removed", removed);
        }
        batch.clear();
    }

    private boolean deleted(UUID blob) {
        try {
            blobs.delete(blob);
            return true;
        } catch (IOException e) {
            log.warn("blob {} cannot be deleted and is tried again: {}", blob, e.toString());
            return false;
        }
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
