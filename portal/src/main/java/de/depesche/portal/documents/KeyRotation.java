package de.depesche.portal.documents;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// A new master key for all documents: their contents stay as they are, only their wrapped keys change. Restartable;
/// afterwards the old key file is needed for backups only.
@Service
class KeyRotation {
    private static final int BATCH = 500;

    private final MasterKeys keys;
    private final MasterKeyStore store;
    private final Ledger ledger;
    private final TransactionOperations transactions;

    KeyRotation(MasterKeys keys, MasterKeyStore store, Ledger ledger, TransactionOperations transactions) {
        this.keys = keys;
        this.store = store;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /// @return the new key's number
    @Transactional
    int begin(Actor by) {
        int number = keys.addNext();
        ledger.append(Entry.of(by, "documents.master-key.added", "master-key", new UUID(0, number)));
        return number;
    }

    /// Wraps all documents of older keys anew.
    ///
    /// @return how many
    long finish() {
        long total = 0;
        for (int batch = rewrapSome(); batch > 0; batch = rewrapSome()) {
            total += batch;
        }
        return total;
    }

    private int rewrapSome() {
        Integer count = transactions.execute(_ -> {
            var old = store.lockOlderThan(store.newest(), BATCH);
            old.forEach(document -> store.update(rewrapped(document)));
            return old.size();
        });
        return count == null ? 0 : count;
    }

    private MasterKeyStore.Wrapped rewrapped(MasterKeyStore.Wrapped old) {
        try (var key = keys.unwrap(old.key(), old.document())) {
            return new MasterKeyStore.Wrapped(old.document(), keys.wrap(key, old.document()));
        }
    }
}
