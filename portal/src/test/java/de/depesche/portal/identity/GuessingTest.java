package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import de.depesche.portal.TestClock;
import de.depesche.portal.TestCodes;
import de.depesche.portal.TestDatabase;
import de.depesche.portal.TestWorld;
import de.depesche.portal.identity.SignInOutcome.Accepted;
import de.depesche.portal.identity.SignInOutcome.Refused;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// What guessing costs, and whom: counted in hashes, which are nearly all of a sign-in's work.
class GuessingTest {
    private static final Actor BY = new Actor.Job("test");
    private static final Duration LATER = Duration.ofSeconds(90);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final CountedHashes hashes = new CountedHashes();
    private final HikariDataSource pool = TestDatabase.fresh().pool();
    private final JdbcClient db = JdbcClient.create(pool);
    private final PersonStore store = new PersonStore(db);
    private final SecondFactors factors = new SecondFactors(new byte[32]);
    private final PasswordHashes passwords = new PasswordHashes(hashes);
    private final Ledger ledger = _ -> new EntryId(UUID.randomUUID());
    private final People people = new People(store, passwords, factors, ledger, clock);
    private final SigningIn signingIn = new SigningIn(
            store,
            passwords,
            factors,
            new SignInNames(new byte[32]),
            new SignInCounters(db),
            new Allowances(db, clock),
            new SignInLog(ledger),
            new TransactionTemplate(new JdbcTransactionManager(pool)),
            clock);

    /// Counts, and is as quick as a test wants it.
    private static final class CountedHashes implements PasswordEncoder {
        private final AtomicInteger made = new AtomicInteger();
        private volatile boolean busy;

        @Override
        public String encode(@Nullable CharSequence password) {
            if (busy) {
                throw new Problem.Unavailable("sign-in-busy", Duration.ofSeconds(5));
            }
            made.incrementAndGet();
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encode(password).equals(hash);
        }

        int of(Runnable work) {
            int before = made.get();
            work.run();
            return made.get() - before;
        }
    }

    @BeforeEach
    void register() {
        // Nobody's hash is made with the first who is nobody; what is counted here is all later ones.
        passwords.matches("", null);
        register("k.klar");
        register("s.still");
        new Deactivating(store, new SessionStore(db), ledger, clock).deactivate(BY, register("g.gegangen"));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whateverIsWrongItCostsOneHash() {
        assertThat(hashes.of(() -> refused("nobody", TestWorld.PASSWORD, code())))
                .isOne();
        assertThat(hashes.of(() -> refused("k.klar", "wrong", code()))).isOne();
        assertThat(hashes.of(() -> refused("s.still", TestWorld.PASSWORD, "000000")))
                .isOne();
        assertThat(hashes.of(() -> refused("g.gegangen", TestWorld.PASSWORD, code())))
                .isOne();
        assertThat(hashes.of(() -> assertThat(attempt("k.klar", TestWorld.PASSWORD, code()))
                        .isInstanceOf(Accepted.class)))
                .isOne();
    }

    @Test
    void aNameThatTheDatabaseCannotReadIsNobodys() {
        assertThat(hashes.of(() -> refused("k.klar\0", TestWorld.PASSWORD, code())))
                .isOne();
        assertThat(hashes.of(() -> refused("\0", TestWorld.PASSWORD, code()))).isOne();
    }

    @Test
    void ofAThousandGuessesAMinuteOnOneAccountAtMostThirtyReachTheHash() {
        int reached = hashes.of(() -> IntStream.range(0, 1000).forEach(guess -> {
            signingIn.attempt(new SignInAttempt("k.klar", "guess" + guess, "000000", "2001:db8:0:" + guess + "::1"));
            clock.advance(Duration.ofMillis(60));
        }));

        assertThat(reached).isBetween(3, 30);
    }

    @Test
    void othersSignInMeanwhile() {
        for (int guess = 0; guess < 1000; guess++) {
            signingIn.attempt(new SignInAttempt("k.klar", "guess" + guess, "000000", "203.0.113.66"));
            clock.advance(Duration.ofMillis(60));
            if (guess % 500 == 499) {
                assertThat(attempt("s.still", TestWorld.PASSWORD, code())).isInstanceOf(Accepted.class);
            }
        }
    }

    @Test
    void whatNobodyHadTimeForIsNoWrongAttemptAndUsesNothingUp() {
        hashes.busy = true;
        for (int attempt = 0; attempt < 40; attempt++) {
            assertThatThrownBy(() -> attempt("k.klar", TestWorld.PASSWORD, code()))
                    .isInstanceOf(Problem.Unavailable.class);
            clock.advance(Duration.ofSeconds(1));
        }
        hashes.busy = false;

        refused("k.klar", "wrong", code());
        assertThat(attempt("k.klar", TestWorld.PASSWORD, code())).isInstanceOf(Accepted.class);
    }

    @Test
    void oneCodeLetsInOnceAlsoWhenItComesTwiceAtOnce() throws Exception {
        var code = code();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var accepted = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<SignInOutcome>>mapToObj(_ -> () -> attempt("k.klar", TestWorld.PASSWORD, code))
                            .toList())
                    .stream()
                    .filter(done -> done.resultNow() instanceof Accepted);

            assertThat(accepted).hasSize(1);
        }
    }

    @Test
    void anEarlierCodeCountsNoMoreOnceALaterOneWasUsed() {
        var earlier = code();
        assertThat(attempt(
                        "k.klar",
                        TestWorld.PASSWORD,
                        TestCodes.at(clock.instant().plusSeconds(30))))
                .isInstanceOf(Accepted.class);
        clock.advance(Duration.ofSeconds(2));

        assertThat(attempt("k.klar", TestWorld.PASSWORD, earlier)).isEqualTo(new Refused());
    }

    private void refused(String name, String password, String code) {
        assertThat(attempt(name, password, code)).isEqualTo(new Refused());
        clock.advance(LATER);
    }

    private SignInOutcome attempt(String name, String password, String code) {
        return signingIn.attempt(new SignInAttempt(name, password, code, "192.0.2.7"));
    }

    private PersonId register(String name) {
        return people.register(
                        BY,
                        new NewPerson(name, "Kim Klar", Optional.empty()),
                        TestWorld.PASSWORD,
                        TestWorld.SECOND_FACTOR)
                .person();
    }

    private String code() {
        return TestCodes.at(clock.instant());
    }
}
