package de.depesche.portal.ledger;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Wiederherstellung: the log says of itself that it was taken back to what a backup held. What came after that point
/// in the history that was lost is in no log any more, though receipts and checkpoints of it may be kept elsewhere.
@Component
public class Restorations {
    private final Sequencing sequencing;
    private final EntryStore entries;
    private final Histories histories;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    Restorations(
            Sequencing sequencing,
            EntryStore entries,
            Histories histories,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.sequencing = sequencing;
        this.entries = entries;
        this.histories = histories;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Acts that waited in the backup get their places first, the same ones as in the lost history.
    ///
    /// @return how many entries the log has in common with the lost history, as far as the backup knows it
    public long record(UUID backup) {
        while (sequencing.step() > 0) {}
        var size = entries.size();
        transactions.executeWithoutResult(_ -> {
            histories.begin(size, backup, clock.instant());
            ledger.append(Entry.of(new Actor.Job("restore"), "ledger.log.restored", "backup", backup));
        });
        while (sequencing.step() > 0) {}
        return size;
    }
}
