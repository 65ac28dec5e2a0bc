package de.depesche.portal.ledger;

import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.log.Hash;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes acts in their own transactions; the [Sequencer] gives them their place afterwards.
@Component
class Inbox implements Ledger {
    private final JdbcClient db;
    private final Commitments commitments;
    private final Bell bell;
    private final Clock clock;

    Inbox(JdbcClient db, Commitments commitments, Bell bell, Clock clock) {
        this.db = db;
        this.commitments = commitments;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId append(Entry entry) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = EntryId.next(now);
        var committed = commitments.keep(id, entry.commitments());
        insert(id, entry, CanonicalEntries.of(id, now, entry, committed));
        ringAfterCommit();
        return id;
    }

    private void insert(EntryId id, Entry entry, LedgerEntry canonical) {
        var bytes = canonical.canonicalBytes();
        db.sql("""
                insert into ledger.inbox (id, at, actor_kind, actor_id, on_behalf_of, act, object_type, object_id,
                                          concerns, canonical, leaf_hash)
                values (:id, :at, :actorKind, :actorId, :onBehalfOf::uuid, :act, :objectType, :objectId,
                        :concerns::uuid[], :canonical, :leafHash)
                """)
                .param("id", id.value())
                .param("at", canonical.at().atOffset(ZoneOffset.UTC))
                .param("actorKind", CanonicalEntries.column(canonical.actor().kind()))
                .param("actorId", canonical.actor().id())
                .param("onBehalfOf", entry.onBehalfOf().map(UUID::toString).orElse(null))
                .param("act", entry.act())
                .param("objectType", entry.objectType())
                .param("objectId", entry.objectId())
                .param("concerns", canonical.concerns().toArray(String[]::new))
                .param("canonical", bytes)
                .param("leafHash", Hash.leaf(bytes).bytes())
                .update();
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
