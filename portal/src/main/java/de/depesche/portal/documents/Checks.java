package de.depesche.portal.documents;

import de.depesche.portal.jobs.Rounds;
import de.depesche.portal.tracing.Outcome;
import de.depesche.portal.tracing.Span;
import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Traces;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Drives received documents through their checks. A check that a kill cut off is begun anew; nothing is accepted
/// unless every check said yes.
@Component
class Checks implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Checks.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final ClaimedHere claims;
    private final CheckStore queue;
    private final DocumentStore documents;
    private final Contents contents;
    private final Examination examination;
    private final Decisions decisions;
    private final DocumentSettings settings;
    private final ScannerSettings scanner;
    private final Traces traces;
    private final Clock clock;
    private final List<Rounds> rounds;

    Checks(
            ClaimedHere claims,
            CheckStore queue,
            DocumentStore documents,
            Contents contents,
            Examination examination,
            Decisions decisions,
            DocumentSettings settings,
            ScannerSettings scanner,
            Traces traces,
            Clock clock) {
        this.claims = claims;
        this.queue = queue;
        this.documents = documents;
        this.contents = contents;
        this.examination = examination;
        this.decisions = decisions;
        this.settings = settings;
        this.scanner = scanner;
        this.traces = traces;
        this.clock = clock;
        this.rounds = IntStream.rangeClosed(1, settings.checks())
                .mapToObj(number -> new Rounds("document-check-" + number, PAUSE, this::checkAllDue))
                .toList();
    }

    void wake() {
        rounds.forEach(Rounds::wake);
    }

    private void checkAllDue() {
        // Asked first: what is claimed is also checked.
        while (isRunning()) {
            var next = claims.next();
            if (next.isEmpty()) {
                return;
            }
            check(next.get());
        }
    }

    private void check(CheckClaim claim) {
        boolean settled = false;
        try {
            documents.find(claim.id()).filter(StoredDocument::isOpen).ifPresent(document -> check(document, claim));
            settled = true;
        } finally {
            claims.ended(claim, settled);
        }
    }

    private void check(StoredDocument document, CheckClaim claim) {
        try (var span = traces.begin(Step.CHECK, claim.cause())) {
            check(document, claim, span);
        }
    }

    private void check(StoredDocument document, CheckClaim claim, Span span) {
        var renewal = claims.renewal(claim);
        try (var content = contents.open(document.id())) {
            var sha256 = document.sha256().isPresent() ? document.sha256().get() : hashed(document, content, renewal);
            switch (examination.examine(document, content, renewal)) {
                case Verdict.Accept(var facts) -> decisions.accept(document, sha256, facts);
                case Verdict.Refuse(var refusal) -> decisions.refuse(document, refusal);
                case Verdict.NotScannable(var facts, var why) -> decisions.notScannable(document, sha256, facts, why);
                case Verdict.WaitForScanner _ -> {
                    queue.waitForScanner(renewal.claim(), clock.instant().plus(scanner.triedEvery()));
                    span.ended(Outcome.LATER);
                }
            }
        } catch (Renewal.Lost e) {
            log.warn(
                    "the check of document {} was left to another node",
                    document.id().value());
        } catch (IOException | RuntimeException e) {
            failed(document, renewal.claim(), e);
            span.failed(e);
        } catch (Error e) {
            // Counts as well: a content that no memory is enough for must not come again for ever.
            failed(document, renewal.claim(), e);
            throw e;
        }
    }

    /// For documents whose running hash was lost by a crash, or stands on another node.
    private String hashed(StoredDocument document, Content content, Runnable stillAtWork) throws IOException {
        var hash = RunningHash.begin();
        var buffer = new byte[128 << 10];
        try (var stream = content.from(0)) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                hash.update(buffer, count);
                stillAtWork.run();
            }
        }
        var sha256 = hash.hex();
        queue.hash(document.id(), sha256);
        return sha256;
    }

    private void failed(StoredDocument document, CheckClaim claim, Throwable e) {
        int attempts = document.attempts() + 1;
        log.warn("check {} of document {} failed", attempts, document.id().value(), e);
        if (attempts >= settings.attempts()) {
            decisions.stuck(document, claim, e.getClass().getSimpleName());
            return;
        }
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 20));
        queue.tryAgain(
                claim, attempts, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    @Override
    public void start() {
        rounds.forEach(Rounds::start);
    }

    @Override
    public void stop() {
        rounds.forEach(Rounds::stop);
    }

    @Override
    public boolean isRunning() {
        return rounds.getFirst().isRunning();
    }
}
