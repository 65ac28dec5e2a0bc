package de.depesche.portal.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A look into the rows that Spring Session keeps.
@Repository
class SessionStore {
    static final String DEVICE = "device";
    static final String ADDRESS = "address";

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    List<OwnSession> of(PersonId person, String current, Instant now) {
        return db.sql("""
                select s.primary_id, s.session_id = :current as here, s.creation_time, s.last_access_time,
                       coalesce(d.attribute_bytes, '') as device, coalesce(a.attribute_bytes, '') as address
                  from identity.session s
                  left join identity.session_attributes d
                    on d.session_primary_id = s.primary_id and d.attribute_name = :device
                  left join identity.session_attributes a
                    on a.session_primary_id = s.primary_id and a.attribute_name = :address
                 where s.principal_name = :person and s.expiry_time > :now
                 order by s.last_access_time desc
                """)
                .param("current", current)
                .param("device", DEVICE)
                .param("address", ADDRESS)
                .param("person", person.value().toString())
                .param("now", now.toEpochMilli())
                .query((row, number) -> new OwnSession(
                        row.getString("primary_id"),
                        new String(row.getBytes("device"), StandardCharsets.UTF_8),
                        new String(row.getBytes("address"), StandardCharsets.UTF_8),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getBoolean("here")))
                .list();
    }

    /// @return false when the person has no such session
    boolean end(PersonId person, String key) {
        return db.sql("delete from identity.session where primary_id = :key and principal_name = :person")
                        .param("key", key)
                        .param("person", person.value().toString())
                        .update()
                == 1;
    }

    void endOthers(PersonId person, String kept) {
        db.sql("delete from identity.session where principal_name = :person and session_id <> :kept")
                .param("person", person.value().toString())
                .param("kept", kept)
                .update();
    }

    void endAll(PersonId person) {
        db.sql("delete from identity.session where principal_name = :person")
                .param("person", person.value().toString())
                .update();
    }
}
