package de.depesche.portal.cases;

import de.depesche.portal.problems.Problem;
import de.depesche.proof.verification.GivenFile;
import de.depesche.proof.verification.Verification;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/// Belegprüfung: checks a receipt, anybody's, against the keys of this portal. Nothing of it is kept.
@Service
public class ReceiptChecks {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /// Each check takes a processor for a part of a second: strangers must not take them all.
    private final Semaphore places = new Semaphore(2, true);

    private final ReceiptTrust trust;
    private final Clock clock;

    ReceiptChecks(ReceiptTrust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /// @throws Problem.TooMany when many are checked right now
    public Verification check(byte[] pdf, List<GivenFile> files) {
        enter();
        try {
            return Verification.of(pdf, files, Optional.of(trust.anchors()), clock.instant());
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem.TooMany(LONGEST_WAIT);
    }
}
