package de.depesche.portal.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database knows of each key: enough to tell another one, nothing that helps to find it.
@Component
@DependsOnDatabaseInitialization
class Fingerprints {
    private final JdbcClient db;

    Fingerprints(JdbcClient db) {
        this.db = db;
    }

    /// By name, in hex.
    Map<String, String> all() {
        record Row(String name, String hex) {}
        return db.sql("select name, encode(fingerprint, 'hex') as hex from keys.fingerprint").query(Row.class).stream()
                .collect(Collectors.toUnmodifiableMap(Row::name, Row::hex));
    }

    /// The first key under a name is remembered; of two nodes that each make one, the second is told.
    ///
    /// @return whether it is the key that the data knows under this name
    boolean recognise(String name, byte[] secret) {
        var fingerprint = of(name, secret);
        db.sql("""
                insert into keys.fingerprint (name, fingerprint)
                values (:name, :fingerprint)
                on conflict (name) do nothing
                """).param("name", name).param("fingerprint", fingerprint).update();
        var known = db.sql("select fingerprint from keys.fingerprint where name = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
        return MessageDigest.isEqual(known, fingerprint);
    }

    static byte[] of(String name, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("depesche key fingerprint " + name).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
