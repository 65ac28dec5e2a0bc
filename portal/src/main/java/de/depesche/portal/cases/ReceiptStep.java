package de.depesche.portal.cases;

import de.depesche.portal.cases.ReceiptStore.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// What became of one receipt's step.
enum ReceiptStep {
    DONE,
    /// Something that it needs is not there; it was put off.
    LATER,
    /// No receipt waits for this step.
    NOTHING;

    private static final Logger log = LoggerFactory.getLogger(ReceiptStep.class);
    private static final int LONGEST_PAUSE_AFTER = 6;

    /// Takes the next receipt and does the step, in one transaction. A receipt whose step fails is put off, so that
    /// it does not keep the others waiting.
    static ReceiptStep of(
            TransactionTemplate transaction,
            Supplier<Optional<Waiting>> take,
            Function<Waiting, ReceiptStep> step,
            ReceiptStore receipts,
            Clock clock) {
        var taken = new AtomicReference<Waiting>();
        try {
            return Optional.ofNullable(transaction.execute(_ -> take.get()
                            .map(waiting -> {
                                taken.set(waiting);
                                return step.apply(waiting);
                            })
                            .orElse(NOTHING)))
                    .orElse(NOTHING);
        } catch (RuntimeException failure) {
            var waiting = taken.get();
            if (waiting == null) {
                throw failure;
            }
            log.error(
                    "receipt {} failed and is tried again",
                    waiting.receipt().id().value(),
                    failure);
            transaction.executeWithoutResult(_ -> putOff(waiting, receipts, clock));
            return LATER;
        }
    }

    static void putOff(Waiting waiting, ReceiptStore receipts, Clock clock) {
        receipts.postpone(
                waiting.receipt().id(), waiting.tries() + 1, clock.instant().plus(pause(waiting.tries())));
    }

    /// 1, 2, 4 … 60 seconds.
    static Duration pause(int tries) {
        return tries >= LONGEST_PAUSE_AFTER ? Duration.ofMinutes(1) : Duration.ofSeconds(1L << tries);
    }
}
