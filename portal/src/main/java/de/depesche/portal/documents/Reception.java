package de.depesche.portal.documents;

import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One request's bytes on their way to disk. They are cut into pieces; while one piece is brought to disk and
/// confirmed, the next one is already received. When the line breaks, what has arrived is confirmed too.
final class Reception implements AutoCloseable {
    private static final int BUFFER = 128 << 10;
    /// On a slow line a piece is confirmed before it is full, so that a break costs seconds and not minutes.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int SMALLEST_EARLY = 256 << 10;

    private final Upload upload;
    private final ReceptionContext context;
    private final Optional<ExpectedChecksum> checksum;
    private final List<Piece> held = new ArrayList<>();
    private final Optional<RunningHash> hash;
    private final long limit;
    private long received;
    private int ordinal;
    private @Nullable PieceWriter writer;
    private @Nullable PendingPiece pending;
    private Instant begun;
    private volatile boolean superseded;

    Reception(Upload upload, ReceptionContext context, Optional<ExpectedChecksum> checksum, long limit) {
        this.upload = upload;
        this.context = context;
        this.checksum = checksum;
        this.limit = limit;
        this.hash = context.hashes().upTo(upload.id(), upload.confirmed());
        this.received = upload.confirmed();
        this.ordinal = upload.pieces();
        this.begun = context.clock().instant();
    }

    /// Another request for the same upload has begun, which the client does when it holds this one for lost: what is
    /// not confirmed yet will come again with that one.
    void supersede() {
        superseded = true;
    }

    /// @return what is confirmed, or how it failed
    ReceiveOutcome receive(InputStream body) throws IOException {
        if (!readAll(body)) {
            if (checksum.isEmpty() && !superseded) {
                cut();
                settle();
            }
            return new ReceiveOutcome.Broken();
        }
        cut();
        settle();
        if (checksum.isPresent() && !checksum.get().matches()) {
            return new ReceiveOutcome.ChecksumMismatch();
        }
        if (!held.isEmpty()) {
            var whole = List.copyOf(held);
            held.clear();
            context.confirm(upload, whole, hash.map(RunningHash::copy));
        }
        return new ReceiveOutcome.Confirmed(context.find(upload.id()));
    }

    /// @return false when the line broke before the end
    private boolean readAll(InputStream body) throws IOException {
        var buffer = new byte[BUFFER];
        while (true) {
            int count = read(body, buffer);
            if (count == Line.BROKEN || superseded) {
                return false;
            }
            if (count == Line.END) {
                return true;
            }
            take(buffer, count);
        }
    }

    private int read(InputStream body, byte[] buffer) {
        var current = writer;
        return Line.read(body, buffer, current == null ? buffer.length : Math.min(buffer.length, current.room()));
    }

    private void take(byte[] buffer, int count) throws IOException {
        if (received + count > limit) {
            throw upload.bytes().isPresent()
                    ? new Problem.TooLarge("upload-too-long", limit)
                    : new Problem.TooLarge("file-over-limit", limit / 1_000_000.0);
        }
        var current = writer();
        current.write(buffer, count);
        received += count;
        hash.ifPresent(running -> running.update(buffer, count));
        checksum.ifPresent(expected -> expected.update(buffer, count));
        if (current.room() == 0 || isLate(current)) {
            cut();
        }
    }

    private PieceWriter writer() throws IOException {
        var current = writer;
        if (current == null) {
            current = context.begin(upload.id(), ordinal++, received);
            writer = current;
            begun = context.clock().instant();
        }
        return current;
    }

    private boolean isLate(PieceWriter current) {
        return current.bytes() >= SMALLEST_EARLY
                && checksum.isEmpty()
                && begun.plus(LONGEST_WAIT).isBefore(context.clock().instant());
    }

    /// Ends the present piece and lets it be confirmed while the next one is received. Pieces are confirmed in order,
    /// so that at most one is on its way.
    private void cut() throws IOException {
        var ended = writer;
        if (ended == null) {
            return;
        }
        settle();
        writer = null;
        var upTo = hash.map(RunningHash::copy);
        Consumer<Piece> then =
                checksum.isPresent() ? held::add : piece -> context.confirm(upload, List.of(piece), upTo);
        pending = context.inBackground(ended, then);
    }

    private void settle() throws IOException {
        var before = pending;
        if (before != null) {
            pending = null;
            before.await();
        }
    }

    /// Whatever was not confirmed leaves nothing behind.
    @Override
    public void close() throws IOException {
        var current = writer;
        if (current != null) {
            current.close();
        }
        var unsettled = pending;
        if (unsettled != null) {
            unsettled.awaitQuietly();
        }
        held.forEach(context::discard);
    }
}
