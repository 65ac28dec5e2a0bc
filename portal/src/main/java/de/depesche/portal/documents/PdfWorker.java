package de.depesche.portal.documents;

import de.depesche.portal.documents.pdf.PdfProcess;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/// Our end of one process that reads PDF files. It may ask for the file's bytes, and for nothing else.
final class PdfWorker implements AutoCloseable {
    private static final int MOST_AT_ONCE = 1 << 20;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean closed;

    private PdfWorker(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    /// @throws IOException when it does not start, which is no file's fault
    static PdfWorker start() throws IOException {
        var worker = new PdfWorker(PdfCommand.start());
        try {
            if (worker.listen(worker.stopwatch(LONGEST_START)) != PdfProcess.READY) {
                throw new IOException("the PDF process does not begin as it should");
            }
            return worker;
        } catch (IOException e) {
            worker.close();
            throw e;
        }
    }

    boolean isAlive() {
        return !closed && process.isAlive();
    }

    private Stopwatch stopwatch(Duration budget) {
        return new Stopwatch(budget, process::destroyForcibly);
    }

    /// @param stillAtWork called for each piece that is fetched, which may take long where the store is far away
    /// @return empty when the process ended over the file although its time was not up
    Optional<PdfOutcome> inspect(Content content, Duration patience, Runnable stillAtWork) throws IOException {
        var stopwatch = stopwatch(patience);
        try {
            out.writeLong(content.bytes());
            out.flush();
            while (true) {
                int said = listen(stopwatch);
                if (said == PdfProcess.RESULT) {
                    return Optional.of(outcome(in.readInt(), in.readInt()));
                }
                if (said != PdfProcess.ASK) {
                    throw new EOFException("nonsense from the PDF process");
                }
                serve(content, in.readLong(), in.readInt());
                stillAtWork.run();
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        } catch (ContentUnreadable e) {
            close();
            throw e.reason;
        } catch (IOException e) {
            close();
            return stopwatch.isUsedUp() ? Optional.of(new PdfOutcome.Bad(Refusal.HOSTILE)) : Optional.empty();
        }
    }

    /// The worker's time runs only while we wait for it, not while we fetch what it asked for.
    private int listen(Stopwatch stopwatch) throws IOException {
        try (var _ = stopwatch.running()) {
            return in.readUnsignedByte();
        }
    }

    private void serve(Content content, long start, int count) throws IOException {
        if (start < 0 || count < 0 || count > MOST_AT_ONCE || start > content.bytes() - count) {
            throw new EOFException("the PDF process asks for what is not there");
        }
        out.write(read(content, start, count));
        out.flush();
    }

    private static byte[] read(Content content, long start, int count) throws ContentUnreadable {
        try (InputStream stream = content.from(start)) {
            var bytes = stream.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException("content shorter than it was");
            }
            return bytes;
        } catch (IOException e) {
            throw new ContentUnreadable(e);
        }
    }

    private static PdfOutcome outcome(int code, int pages) {
        return switch (code) {
            case PdfProcess.SOUND -> new PdfOutcome.Sound(pages);
            case PdfProcess.PASSWORD -> new PdfOutcome.Bad(Refusal.PASSWORD);
            case PdfProcess.NO_PAGES -> new PdfOutcome.Bad(Refusal.NO_PAGES);
            case PdfProcess.TOO_DEEP -> new PdfOutcome.Bad(Refusal.HOSTILE);
            default -> new PdfOutcome.Bad(Refusal.DAMAGED);
        };
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }

    private static final class ContentUnreadable extends IOException {
        private final IOException reason;

        ContentUnreadable(IOException reason) {
            this.reason = reason;
        }
    }
}
