package de.depesche.portal.tracing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// The database as a trace shows it: whole transactions, with the wait for a connection and the commit, and no text of
/// any statement.
@Component
@ConditionalOnProperty("depesche.tracing.endpoint")
class TransactionSpans implements TransactionExecutionListener {
    private final Map<TransactionExecution, Span> running = new ConcurrentHashMap<>();

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        Calls.begin(Step.TRANSACTION).ifPresent(span -> {
            Optional.ofNullable(transaction.getTransactionName())
                    .filter(name -> !name.isEmpty())
                    .ifPresent(span::within);
            running.put(transaction, span);
        });
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            end(transaction, Outcome.FAILED, failure);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction, Outcome.DONE, failure);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction, Outcome.UNDONE, failure);
    }

    private void end(TransactionExecution transaction, Outcome outcome, @Nullable Throwable failure) {
        var span = running.remove(transaction);
        if (span != null) {
            span.ended(outcome);
            if (failure != null) {
                span.failed(failure);
            }
            span.close();
        }
    }
}
