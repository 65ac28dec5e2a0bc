package de.depesche.portal.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which master keys there are, and which documents' keys each of them wraps. The keys themselves are elsewhere.
@Repository
class MasterKeyStore {
    private final JdbcClient db;

    MasterKeyStore(JdbcClient db) {
        this.db = db;
    }

    record Wrapped(DocumentId document, WrappedKey key) {}

    /// Check values by number.
    Map<Integer, String> all() {
        record Row(int number, String checkValue) {}
        return db.sql("select number, check_value from documents.master_key").query(Row.class).stream()
                .collect(Collectors.toMap(Row::number, Row::checkValue));
    }

    int newest() {
        return db.sql("select max(number) from documents.master_key")
                .query(Integer.class)
                .single();
    }

    /// When two nodes begin at once the first one's value stays; the other one's key is checked against it.
    void insert(int number, String checkValue) {
        db.sql("""
                insert into documents.master_key (number, check_value) values (:number, :checkValue)
                on conflict (number) do nothing
                """).param("number", number).param("checkValue", checkValue).update();
    }

    /// Locked until the transaction ends; those that another node has locked are left to it.
    List<Wrapped> lockOlderThan(int newest, int most) {
        return db.sql("""
                select id, master_key, wrapped_key
                  from documents.document
                 where master_key < :newest
                 limit :most
                   for update skip locked
                """)
                .param("newest", newest)
                .param("most", most)
                .query((row, _) -> new Wrapped(
                        Rows.document(row), new WrappedKey(row.getInt("master_key"), row.getString("wrapped_key"))))
                .list();
    }

    void update(Wrapped document) {
        db.sql("""
                update documents.document set master_key = :masterKey, wrapped_key = :wrappedKey
                 where id = :id and wrapped_key is not null
                """)
                .param("id", document.document().value())
                .param("masterKey", document.key().masterKey())
                .param("wrappedKey", document.key().hex())
                .update();
    }
}
