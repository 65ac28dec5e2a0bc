package de.depesche.portal.ledger;

import de.depesche.proof.entry.Commitment;
import de.depesche.proof.entry.Salt;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The values that the log knows only by a salted hash, until they are erased.
@Component
public class Commitments {
    private final JdbcClient db;

    Commitments(JdbcClient db) {
        this.db = db;
    }

    SortedMap<String, Commitment> keep(EntryId entry, Map<String, byte[]> values) {
        var commitments = new TreeMap<String, Commitment>();
        values.forEach((name, value) -> commitments.put(name, keep(entry, name, value)));
        return commitments;
    }

    private Commitment keep(EntryId entry, String name, byte[] value) {
        var salt = Salt.random();
        db.sql("insert into ledger.commitment (entry, name, salt, value) values (:entry, :name, :salt, :value)")
                .param("entry", entry.value())
                .param("name", name)
                .param("salt", salt.bytes())
                .param("value", value)
                .update();
        return Commitment.of(salt, value);
    }

    /// Salts of what is not erased.
    SortedMap<String, Salt> saltsOf(EntryId entry) {
        var salts = new TreeMap<String, Salt>();
        db.sql("select name, encode(salt, 'hex') as salt from ledger.commitment where entry = :entry")
                .param("entry", entry.value())
                .query((row, number) -> salts.put(row.getString("name"), Salt.ofHex(row.getString("salt"))))
                .list();
        return salts;
    }

    /// Deletes value and salt for good: nobody can tell any more what the entry committed to, while the entry and
    /// its proofs stay. The caller records why.
    ///
    /// @return whether there was something to erase
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erase(EntryId entry, String name) {
        return db.sql("delete from ledger.commitment where entry = :entry and name = :name")
                        .param("entry", entry.value())
                        .param("name", name)
                        .update()
                > 0;
    }

    /// The value, if it is not erased.
    public Optional<byte[]> find(EntryId entry, String name) {
        return db.sql("select value from ledger.commitment where entry = :entry and name = :name")
                .param("entry", entry.value())
                .param("name", name)
                .query(byte[].class)
                .optional();
    }
}
