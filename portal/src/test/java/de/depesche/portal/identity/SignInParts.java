package de.depesche.portal.identity;

import de.depesche.portal.TestClock;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.ledger.Ledger;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The module's parts on a database of their own, put together by hand.
record SignInParts(JdbcClient db, People people, SigningIn signingIn, Unlocking unlocking, Deactivating leaving) {
    static SignInParts on(DataSource database, TestClock clock, List<String> acts) {
        var db = JdbcClient.create(database);
        Ledger ledger = entry -> record(entry, acts);
        var store = new PersonStore(db);
        var hashes = new PasswordHashes();
        var factors = new SecondFactors(new byte[32]);
        var names = new SignInNames(new byte[32]);
        var counters = new SignInCounters(db);
        var people = new People(store, hashes, factors, ledger, clock);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var signingIn = new SigningIn(
                store,
                hashes,
                factors,
                names,
                counters,
                new Allowances(db, clock),
                new SignInLog(ledger),
                transaction,
                clock);
        return new SignInParts(
                db,
                people,
                signingIn,
                new Unlocking(people, names, counters, ledger),
                new Deactivating(store, new SessionStore(db), ledger, clock));
    }

    private static EntryId record(Entry entry, List<String> acts) {
        synchronized (acts) {
            acts.add(entry.act());
        }
        return new EntryId(UUID.randomUUID());
    }
}
