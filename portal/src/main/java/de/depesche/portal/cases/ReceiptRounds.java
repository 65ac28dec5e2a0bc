package de.depesche.portal.cases;

import de.depesche.portal.jobs.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes receipts, on every node: right after the act that owes one, else within a second. Row locks see to it that
/// each is made once.
@Component
class ReceiptRounds implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /// Laying out and sealing takes the processor; the rest of it is for people who wait for pages.
    private static final int SEALERS = 2;

    private final Rounds issuing;
    private final List<Rounds> sealing;

    ReceiptRounds(ReceiptIssuing issuing, ReceiptSealing sealing) {
        this.sealing = IntStream.rangeClosed(1, SEALERS)
                .mapToObj(number -> new Rounds("receipt-seal-" + number, PAUSE, () -> sealAll(sealing)))
                .toList();
        this.issuing = new Rounds("receipt-issue", PAUSE, () -> issueAll(issuing));
    }

    @EventListener
    void on(ReceiptOrdered ordered) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                issuing.wake();
            }
        });
    }

    private void issueAll(ReceiptIssuing work) {
        while (isRunning() && work.next() != ReceiptStep.NOTHING) {
            sealing.forEach(Rounds::wake);
        }
    }

    /// A round ends where a seal is not to be had: the next one asks again.
    private void sealAll(ReceiptSealing work) {
        while (isRunning() && work.next() == ReceiptStep.DONE) {
            // more wait
        }
    }

    @Override
    public void start() {
        sealing.forEach(Rounds::start);
        issuing.start();
    }

    @Override
    public void stop() {
        issuing.stop();
        sealing.forEach(Rounds::stop);
    }

    @Override
    public boolean isRunning() {
        return issuing.isRunning();
    }
}
