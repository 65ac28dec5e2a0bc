package de.depesche.portal.ledger;

import de.depesche.portal.keys.Keys;
import de.depesche.portal.problems.SettingRefused;
import de.depesche.proof.log.LogKey;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log's name and key stay what they were when its database was begun: a checkpoint signed by another key would
/// be worth nothing to those who keep the first one.
@Configuration
@EnableConfigurationProperties(LedgerSettings.class)
class LogIdentity {
    private static final String SECRET = "ledger-checkpoint";

    private record Stored(String origin, String vkey) {}

    @Bean
    LogKey logKey(JdbcClient db, Keys keys, Clock clock, @Value("${depesche.address}") URI address) {
        var seed = keys.secret(SECRET);
        var first = LogKey.ofSeed(address.getAuthority() + "/ledger", seed);
        begin(db, first, clock);
        var stored = db.sql("select origin, vkey from ledger.log")
                .query(Stored.class)
                .single();
        var key = LogKey.ofSeed(stored.origin(), seed);
        if (!key.verifier().vkey().equals(stored.vkey())) {
            throw new SettingRefused(
                    "depesche.keys." + SECRET,
                    "(hidden)",
                    "the key that this database's ledger was begun with; restore keys/" + SECRET
                            + ".key from the backup");
        }
        return key;
    }

    private static void begin(JdbcClient db, LogKey key, Clock clock) {
        db.sql("""
                insert into ledger.log (origin, vkey, since) values (:origin, :vkey, :since)
                on conflict do nothing
                """)
                .param("origin", key.verifier().name())
                .param("vkey", key.verifier().vkey())
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
