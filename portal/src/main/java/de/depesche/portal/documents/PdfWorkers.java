package de.depesche.portal.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Warm processes that read PDF files, as many as there are checks at once. One that a file has ended is replaced.
@Component
class PdfWorkers implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final PdfOutcome HOSTILE = new PdfOutcome.Bad(Refusal.HOSTILE);

    private final BlockingQueue<PdfWorker> warm;
    private final Semaphore places;

    PdfWorkers(DocumentSettings settings) {
        this.warm = new ArrayBlockingQueue<>(settings.checks());
        this.places = new Semaphore(settings.checks());
    }

    /// @throws IOException when no process can be started, or the content cannot be read: no verdict over the file
    PdfOutcome inspect(Content content, Runnable stillAtWork) throws IOException {
        places.acquireUninterruptibly();
        try {
            // A process may also be ended from outside; twice in a row it is the file.
            var outcome = inspectOnce(content, stillAtWork);
            return outcome.isPresent()
                    ? outcome.get()
                    : inspectOnce(content, stillAtWork).orElse(HOSTILE);
        } finally {
            places.release();
        }
    }

    private Optional<PdfOutcome> inspectOnce(Content content, Runnable stillAtWork) throws IOException {
        var worker = worker();
        var outcome = worker.inspect(content, PATIENCE, stillAtWork);
        if (!worker.isAlive() || !warm.offer(worker)) {
            worker.close();
        }
        return outcome;
    }

    private PdfWorker worker() throws IOException {
        for (var worker = warm.poll(); worker != null; worker = warm.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
        }
        return PdfWorker.start();
    }

    @Override
    public void destroy() {
        warm.forEach(PdfWorker::close);
    }
}
