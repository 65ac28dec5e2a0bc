package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The requests that bring bytes at this moment: one for each upload, and no more in all than the memory is made for.
@Component
class Receptions implements DisposableBean {
    /// Kept free of new uploads, so that those under way have a chance.
    private static final long RESERVE = 64 << 20;

    private final Map<DocumentId, Reception> running = new ConcurrentHashMap<>();
    private final ExecutorService background = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("piece-", 0).daemon().factory());
    private final Blobs blobs;
    private final UploadStore store;
    private final RunningHashes hashes;
    private final Confirmations confirmations;
    private final DocumentSettings settings;
    private final Clock clock;
    private final Semaphore streams;

    Receptions(
            Blobs blobs,
            UploadStore store,
            RunningHashes hashes,
            Confirmations confirmations,
            DocumentSettings settings,
            Clock clock) {
        this.blobs = blobs;
        this.store = store;
        this.hashes = hashes;
        this.confirmations = confirmations;
        this.settings = settings;
        this.clock = clock;
        this.streams = new Semaphore(settings.streams());
    }

    void requireRoom(OptionalLong bytes) throws IOException {
        if (blobs.room() < bytes.orElse(0) + RESERVE) {
            throw new Problem.NoSpace();
        }
    }

    ReceiveOutcome receive(Permit permit, Upload upload, ContentKey key, Chunk chunk, long limit) throws IOException {
        if (!streams.tryAcquire()) {
            key.close();
            throw new Problem.Unavailable("too-many-uploads", Duration.ofSeconds(3));
        }
        var context =
                new ReceptionContext(permit, key, blobs, store, hashes, confirmations, background, settings, clock);
        try (key;
                var reception = new Reception(upload, context, chunk.checksum(), limit)) {
            return running(upload.id(), reception, chunk);
        } finally {
            streams.release();
        }
    }

    private ReceiveOutcome running(DocumentId id, Reception reception, Chunk chunk) throws IOException {
        var before = running.put(id, reception);
        if (before != null) {
            before.supersede();
        }
        try {
            return reception.receive(chunk.body());
        } finally {
            running.remove(id, reception);
        }
    }

    void completeIfWhole(Permit permit, Upload upload) {
        confirmations.completeIfWhole(permit, upload, hashes.upTo(upload.id(), upload.confirmed()));
    }

    void end(DocumentId id) {
        var reception = running.get(id);
        if (reception != null) {
            reception.supersede();
        }
        hashes.forget(id);
    }

    @Override
    public void destroy() {
        background.shutdown();
    }
}
