package de.depesche.portal.documents;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes background work as soon as it can see what the transaction did. The work would come to it by itself, later.
final class AfterCommit {
    private AfterCommit() {}

    static void run(Runnable wake) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
