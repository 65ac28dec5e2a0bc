package de.depesche.portal.documents;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// A piece that is being brought to disk and confirmed in the background.
record PendingPiece(Future<?> work) {

    void await() throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while a piece was being confirmed", e);
        } catch (ExecutionException e) {
            throw asThrown(e);
        }
    }

    void awaitQuietly() {
        try {
            await();
        } catch (IOException | RuntimeException e) {
            // The request has already failed for a reason of its own.
        }
    }

    private static IOException asThrown(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case IOException thrown -> thrown;
            case null, default -> new IOException(e);
        };
    }
}
