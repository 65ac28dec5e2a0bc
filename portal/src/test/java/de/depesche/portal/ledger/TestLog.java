package de.depesche.portal.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.depesche.portal.TestDatabase;
import de.depesche.proof.log.LogKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A log on a database of its own, put together without Spring: its sequencer runs when the test says so.
public final class TestLog implements AutoCloseable {
    private final HikariDataSource pool;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final LogKey key = LogKey.generate("test.example/ledger");
    private final Commitments commitments;
    private final Inbox inbox;
    private final Bell bell = new Bell();

    public TestLog() {
        var database = TestDatabase.fresh();
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(24);
        config.setConnectionInitSql("set synchronous_commit = on");
        pool = new HikariDataSource(config);
        db = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        commitments = new Commitments(db);
        inbox = new Inbox(db, commitments, bell, Clock.systemUTC());
    }

    public static Entry act(UUID organisation) {
        return Entry.of(new Actor.Person(UUID.randomUUID()), "cases.case.closed", "case", UUID.randomUUID())
                .onBehalfOf(organisation)
                .concerning(organisation);
    }

    public EntryId append(Entry entry) {
        return inTransaction(() -> inbox.append(entry));
    }

    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /// Of another node, if there is one already. Signs a head in every step.
    Sequencing sequencing() {
        return sequencing(4_000, Duration.ZERO);
    }

    Sequencing sequencing(int batch, Duration checkpointEvery) {
        return new Sequencing(
                db,
                new EntryStore(db),
                new NodeStore(db),
                new CheckpointStore(db),
                key,
                new LedgerSettings(Duration.ofMillis(200), Duration.ZERO, batch, checkpointEvery),
                Clock.systemUTC(),
                Objects.requireNonNull(transaction.getTransactionManager()));
    }

    /// Places all that waits, with a signed head after each so many entries.
    public TestLog sequenceIn(int batch) {
        var sequencing = sequencing(batch, Duration.ZERO);
        while (sequencing.step() > 0) {}
        return this;
    }

    LedgerProofs proofs() {
        return new LedgerProofs(
                new EntryStore(db), new NodeStore(db), new CheckpointStore(db), commitments, key, new LedgerNews(db));
    }

    /// Its `await` must not be used: nothing looks for news here.
    LedgerFeed feed() {
        return new LedgerFeed(db, new LedgerNews(db), new Histories(db));
    }

    Bell bell() {
        return bell;
    }

    public JdbcClient db() {
        return db;
    }

    public DataSource dataSource() {
        return pool;
    }

    public LogKey key() {
        return key;
    }

    @Override
    public void close() {
        pool.close();
    }
}
