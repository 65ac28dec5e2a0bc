package de.depesche.portal.ledger;

import de.depesche.proof.log.Frontier;
import de.depesche.proof.log.LogKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One step of the log's growth, in one transaction: rows of the inbox become entries with their positions, tree
/// nodes and concerns; and the head is signed when the last signature is old enough. A crash leaves the step undone.
@Component
class Sequencing {
    /// Any number that nothing else in this database uses: its holder alone may place entries.
    private static final long LOCK = 0x6465_7065_7363_6865L;

    /// A node that freezes with the lock in its hand loses it after so long, and its step is undone: the log must not
    /// stand still for all nodes because of one.
    private static final String PATIENCE = "set local idle_in_transaction_session_timeout = '5s'";

    private final JdbcClient db;
    private final EntryStore entries;
    private final NodeStore nodes;
    private final CheckpointStore checkpoints;
    private final LogKey key;
    private final LedgerSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sequencing(
            JdbcClient db,
            EntryStore entries,
            NodeStore nodes,
            CheckpointStore checkpoints,
            LogKey key,
            LedgerSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.entries = entries;
        this.nodes = nodes;
        this.checkpoints = checkpoints;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @return how many acts were placed
    int step() {
        var taken = transaction.execute(status -> isAlone() ? grow() : 0);
        return taken == null ? 0 : taken;
    }

    /// The lock ends with the transaction, after its rows can be seen; the next holder's statements see them.
    private boolean isAlone() {
        db.sql(PATIENCE).update();
        return db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private int grow() {
        var size = entries.size();
        var leaves = entries.takeIn(size, settings.batch());
        if (!leaves.isEmpty()) {
            nodes.insert(Frontier.read(size, nodes).append(leaves).nodes());
        }
        var grown = size + leaves.size();
        var now = clock.instant();
        if (isCheckpointDue(grown, now)) {
            checkpoints.insert(key.sign(grown, Frontier.read(grown, nodes).root()), now);
        }
        return leaves.size();
    }

    /// A clock that was set back must not stop the signing.
    private boolean isCheckpointDue(long size, Instant now) {
        return checkpoints
                .newest()
                .map(last -> last.size() < size
                        && Duration.between(last.at(), now).abs().compareTo(settings.checkpointEvery()) >= 0)
                .orElse(size > 0);
    }
}
