package de.depesche.portal.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remembers the assertions that clients have used, until they would be refused for their age anyway.
@Repository
class AssertionStore {
    private final JdbcClient db;

    AssertionStore(JdbcClient db) {
        this.db = db;
    }

    /// @return false when it was used before
    boolean use(ClientId client, String jti, Instant expires) {
        return db.sql("""
                insert into identity.client_assertion (client_id, jti, expires_at)
                values (:client, :jti, :expires)
                on conflict do nothing
                """)
                        .param("client", client.value())
                        .param("jti", jti)
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forgetOld(Instant now) {
        db.sql("delete from identity.client_assertion where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
