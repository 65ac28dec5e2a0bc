package de.depesche.portal.ledger;

import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.log.Hash;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EntryStore {
    private final JdbcClient db;

    EntryStore(JdbcClient db) {
        this.db = db;
    }

    long size() {
        return db.sql("select coalesce(max(position) + 1, 0) from ledger.entry")
                .query(Long.class)
                .single();
    }

    /// Moves the oldest rows of the inbox to the end of the log. The rows never leave the database: only their
    /// leaves come back, in the order of their new positions.
    List<Hash> takeIn(long size, int most) {
        return db.sql("""
                with taken as (
                    delete from ledger.inbox
                     where sequence <= (select max(sequence)
                                          from (select sequence from ledger.inbox order by sequence limit :most) batch)
                    returning *),
                placed as (
                    select :size - 1 + row_number() over (order by sequence) as position, taken.* from taken),
                entered as (
                    insert into ledger.entry (position, id, at, actor_kind, actor_id, on_behalf_of, act, object_type,
                                              object_id, canonical)
                    select position, id, at, actor_kind, actor_id, on_behalf_of, act, object_type, object_id, canonical
                      from placed
                     order by position),
                concerning as (
                    insert into ledger.concern (organisation, position)
                    select unnest(concerns), position from placed)
                select leaf_hash from placed order by position
                """)
                .param("size", size)
                .param("most", most)
                .query((row, number) -> Hash.of(row.getBytes("leaf_hash")))
                .list();
    }

    record Placed(long position, LedgerEntry entry) {}

    Optional<Placed> find(EntryId id) {
        return db.sql("select position, canonical from ledger.entry where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Placed(row.getLong("position"), LedgerEntry.parse(row.getBytes("canonical"))))
                .optional();
    }
}
