package de.depesche.portal.cases;

import de.depesche.portal.cases.ReceiptStore.Waiting;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.ledger.EntryProof;
import de.depesche.portal.ledger.LedgerProofs;
import de.depesche.portal.tracing.Calls;
import de.depesche.portal.tracing.Outcome;
import de.depesche.portal.tracing.Span;
import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Traces;
import de.depesche.proof.canonical.Json;
import de.depesche.proof.log.Hash;
import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.ReceiptPdf;
import de.depesche.proof.receipt.ReceiptProof;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.seal.RemoteTimestamps;
import de.depesche.proof.seal.Seal;
import de.depesche.proof.seal.SealUnavailable;
import de.depesche.proof.seal.TimestampAuthority;
import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.Verification;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Second step of a receipt: once the ledger proves its entry, it becomes a sealed PDF. While the time stamp is away
/// it waits; there is no weaker seal. What its reader would find broken is not kept, it waits too.
@Component
class ReceiptSealing {
    private static final Logger log = LoggerFactory.getLogger(ReceiptSealing.class);
    private static final Duration CHECKPOINT = Duration.ofSeconds(3);

    private final ReceiptStore receipts;
    private final LedgerProofs proofs;
    private final Seal seal;
    private final TimestampAuthority authority;
    private final ReceiptTrust trust;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReceiptSealing(
            ReceiptStore receipts,
            LedgerProofs proofs,
            Seal seal,
            TimestampAuthority authority,
            ReceiptTrust trust,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.proofs = proofs;
        this.seal = seal;
        this.authority = authority;
        this.trust = trust;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Waits for the ledger's next checkpoint where the receipt needs it, without holding a connection.
    ReceiptStep next() {
        var first = receipts.lockNextToSeal().flatMap(waiting -> entry(waiting.receipt()));
        if (first.isEmpty() || !isProven(first.get())) {
            return ReceiptStep.NOTHING;
        }
        return ReceiptStep.of(transaction, receipts::lockNextToSeal, this::follow, receipts, clock);
    }

    private ReceiptStep follow(Waiting waiting) {
        return traces.follow(Step.SEAL, waiting.cause(), span -> seal(waiting, span));
    }

    private boolean isProven(EntryId entry) {
        try {
            return proofs.awaitProofOf(entry, CHECKPOINT).isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ReceiptStep seal(Waiting waiting, Span span) {
        var proof = entry(waiting.receipt()).flatMap(proofs::proofOf);
        if (proof.isEmpty()) {
            return ReceiptStep.LATER;
        }
        try {
            var now = clock.instant();
            var pdf = sealed(ReceiptPdf.render(receipt(waiting, proof.get()), authority, now));
            if (!holds(waiting.receipt().id(), pdf)) {
                return later(waiting, span);
            }
            receipts.sealed(waiting.receipt().id(), pdf, Hash.sha256(pdf).hex(), now);
            return ReceiptStep.DONE;
        } catch (SealUnavailable away) {
            log.warn("receipts are sealed later: {}", away.getMessage());
            return later(waiting, span);
        }
    }

    private ReceiptStep later(Waiting waiting, Span span) {
        ReceiptStep.putOff(waiting, receipts, clock);
        span.ended(Outcome.LATER);
        return ReceiptStep.LATER;
    }

    /// A sealed receipt stays as it is for good. Clocks of nodes or authorities that differ make broken ones, which
    /// passes once the clocks are right.
    private boolean holds(ReceiptId id, byte[] pdf) {
        var verification = Verification.of(pdf, List.of(), Optional.of(trust.anchors()), clock.instant());
        var broken = verification.findings().stream()
                .filter(Finding.Broken.class::isInstance)
                .map(Finding::check)
                .distinct()
                .toList();
        if (!broken.isEmpty()) {
            log.error("receipt {} was sealed, fails its own check ({}) and is tried again", id.value(), broken);
        }
        return broken.isEmpty();
    }

    private byte[] sealed(byte[] pdf) throws SealUnavailable {
        return authority instanceof RemoteTimestamps ? Calls.to(Step.STAMP, _ -> seal.seal(pdf)) : seal.seal(pdf);
    }

    private Receipt receipt(Waiting waiting, EntryProof proof) {
        var statement = receipts.statement(waiting.receipt().id()).orElseThrow();
        var salt = Optional.ofNullable(proof.salts().get(ReceiptStatement.COMMITTED_AS));
        return new Receipt(
                ReceiptStatement.read(Json.parseCanonical(statement)),
                new ReceiptProof(
                        proof.entry(), proof.inclusion(), proof.checkpoint(), proof.log(), salt.orElseThrow()));
    }

    private static Optional<EntryId> entry(CaseReceipt receipt) {
        return receipt.state() instanceof ReceiptState.Issued(var entry) ? Optional.of(entry) : Optional.empty();
    }
}
