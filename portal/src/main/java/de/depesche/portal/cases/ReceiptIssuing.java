package de.depesche.portal.cases;

import de.depesche.portal.cases.ReceiptStore.Waiting;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.tracing.Outcome;
import de.depesche.portal.tracing.Span;
import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Traces;
import de.depesche.proof.receipt.ReceiptStatement;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// First step of a receipt: what it states is fixed and goes into the ledger, both or neither.
@Component
class ReceiptIssuing {
    private static final Duration HASH_MISSING = Duration.ofSeconds(1);

    private final ReceiptStore receipts;
    private final ReceiptStatements statements;
    private final Ledger ledger;
    private final CaseActs acts;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReceiptIssuing(
            ReceiptStore receipts,
            ReceiptStatements statements,
            Ledger ledger,
            CaseActs acts,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.statements = statements;
        this.ledger = ledger;
        this.acts = acts;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @return what became of the receipt that waits longest, or that none waits
    ReceiptStep next() {
        return ReceiptStep.of(transaction, receipts::lockNextToIssue, this::follow, receipts, clock);
    }

    private ReceiptStep follow(Waiting waiting) {
        return traces.follow(Step.ISSUE, waiting.cause(), span -> issue(waiting, span));
    }

    private ReceiptStep issue(Waiting waiting, Span span) {
        var receipt = waiting.receipt();
        var stated = statements.state(receipt);
        if (stated.isEmpty()) {
            receipts.postpone(receipt.id(), waiting.tries(), clock.instant().plus(HASH_MISSING));
            span.ended(Outcome.LATER);
            return ReceiptStep.LATER;
        }
        var file = stated.get().file();
        var statement = stated.get().statement().canonicalBytes();
        receipts.issued(receipt.id(), statement, append(receipt, file, statement));
        acts.announce(file, CaseAct.RECEIPT_ISSUED);
        return ReceiptStep.DONE;
    }

    private EntryId append(CaseReceipt receipt, CaseFile file, byte[] statement) {
        return ledger.append(Entry.of(
                        new Actor.Job("receipts"),
                        CaseAct.RECEIPT_ISSUED.code(),
                        "receipt",
                        receipt.id().value())
                .concerning(file.parties().md().value())
                .concerning(file.parties().hospital().value())
                .committingTo(ReceiptStatement.COMMITTED_AS, statement));
    }
}
