package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import de.depesche.portal.TestClock;
import de.depesche.portal.TestDatabase;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens elsewhere while a node hashes, or sleeps.
class PasswordChangingTest {
    private static final Actor BY = new Actor.Job("test");
    private static final FirstPassword OWN = typed("drei Dohlen am Teich");
    private static final FirstPassword LATE = typed("vier Finken am Fluss");

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final HikariDataSource pool = TestDatabase.fresh().pool();
    private final JdbcClient db = JdbcClient.create(pool);
    private final PersonStore store = new PersonStore(db);
    private final Ledger ledger = _ -> new EntryId(UUID.randomUUID());
    private final PersonId person = new People(store, hashes(() -> {}), new SecondFactors(new byte[32]), ledger, clock)
            .register(BY, new NewPerson("k.klar", "Kim Klar", Optional.empty()))
            .person();

    private record Hashes(Runnable meanwhile) implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence password) {
            meanwhile.run();
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return ("hash of " + password).equals(hash);
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aPasswordChosenElsewhereMeanwhileStays() {
        var node = node(
                () -> assertThat(node(() -> {}).choose(person, OWN, "session")).isEmpty());

        assertThatThrownBy(() -> node.choose(person, LATE, "session")).isInstanceOf(Problem.Refused.class);

        assertThat(password()).isEqualTo("hash of " + OWN.password());
    }

    @Test
    void whoLeftMeanwhileChoosesNothing() {
        var before = password();
        var node = node(() -> store.deactivate(person, clock.instant()));

        assertThatThrownBy(() -> node.choose(person, LATE, "session")).isInstanceOf(Problem.Refused.class);

        assertThat(password()).isEqualTo(before);
    }

    private PasswordChanging node(Runnable whileHashing) {
        return new PasswordChanging(
                store,
                hashes(whileHashing),
                new Allowances(db, clock),
                new SessionStore(db),
                List.of(),
                new SignInLog(ledger),
                new TransactionTemplate(new JdbcTransactionManager(pool)));
    }

    private String password() {
        return store.proofs(person).orElseThrow().password();
    }

    private static PasswordHashes hashes(Runnable meanwhile) {
        return new PasswordHashes(new Hashes(meanwhile));
    }

    private static FirstPassword typed(String password) {
        return new FirstPassword(password, password);
    }
}
