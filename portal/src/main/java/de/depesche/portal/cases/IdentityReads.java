package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Records each time a person sees identity data beside cases (§ 276 (2) SGB V): who, when, which cases. The row says
/// which; the ledger holds its hash, so that the row cannot change unnoticed.
@Component
class IdentityReads {
    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;

    IdentityReads(JdbcClient db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    void record(Permit permit, List<CaseId> cases) {
        if (cases.isEmpty() || !(permit.actor() instanceof Actor.Person(var person))) {
            return;
        }
        var id = UUID.randomUUID();
        var ids = cases.stream().map(CaseId::value).sorted().toArray(UUID[]::new);
        db.sql("insert into cases.identity_read (id, person, at, case_ids) values (:id, :person, :at, :cases)")
                .param("id", id)
                .param("person", person)
                .param("at", CaseRow.stored(clock.instant()))
                .param("cases", ids)
                .update();
        ledger.append(Entry.of(permit.actor(), "cases.identity.read", "identity-read", id)
                .onBehalfOf(permit.organisation().value())
                .withHash("cases", sha256(ids)));
    }

    private static String sha256(UUID[] ids) {
        var text = Arrays.stream(ids).map(UUID::toString).collect(Collectors.joining(","));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
