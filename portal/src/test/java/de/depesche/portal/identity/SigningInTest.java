package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.depesche.portal.TestClock;
import de.depesche.portal.TestCodes;
import de.depesche.portal.TestDatabase;
import de.depesche.portal.TestWorld;
import de.depesche.portal.identity.SignInOutcome.Accepted;
import de.depesche.portal.identity.SignInOutcome.Locked;
import de.depesche.portal.identity.SignInOutcome.Refused;
import de.depesche.portal.identity.SignInOutcome.TooSoon;
import de.depesche.portal.ledger.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningInTest {
    private static final Actor BY = new Actor.Job("test");
    private static final Duration NEXT_CODE = Duration.ofSeconds(90);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final List<String> acts = new ArrayList<>();
    private final HikariDataSource pool = TestDatabase.fresh().pool();
    private final SignInParts parts = SignInParts.on(pool, clock, acts);
    private final JdbcClient db = parts.db();
    private PersonId person = new PersonId(new UUID(0, 0));

    @BeforeEach
    void register() {
        person = parts.people()
                .register(
                        BY,
                        new NewPerson("k.klar", "Kim Klar", Optional.empty()),
                        TestWorld.PASSWORD,
                        TestWorld.SECOND_FACTOR)
                .person();
        acts.clear();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void nameAndPasswordAndCodeLetIn() {
        assertThat(attempt("K.Klar ", TestWorld.PASSWORD, code())).isEqualTo(new Accepted(person, false));
        assertThat(acts).containsExactly("identity.person.signed-in");
    }

    @Test
    void aCodeCountsOnce() {
        var code = code();
        attempt(code);
        clock.advance(Duration.ofSeconds(2));

        assertThat(attempt(code)).isEqualTo(new Refused());
    }

    @Test
    void aCodeIsTakenOneStepEarlyAndLateButNotTwo() {
        assertThat(attempt(TestCodes.at(clock.instant().minusSeconds(60)))).isEqualTo(new Refused());
        clock.advance(NEXT_CODE);
        assertThat(attempt(TestCodes.at(clock.instant().minusSeconds(30)))).isInstanceOf(Accepted.class);
        clock.advance(NEXT_CODE);
        assertThat(attempt(TestCodes.at(clock.instant().plusSeconds(30)))).isInstanceOf(Accepted.class);
    }

    @Test
    void whateverIsWrongTheRefusalIsTheSame() {
        var refusals = List.of(
                attempt("nobody", TestWorld.PASSWORD, code()),
                attempt("k.klar", "wrong", code()),
                later(() -> attempt("k.klar", TestWorld.PASSWORD, "000000")),
                later(() -> attempt("k.klar", TestWorld.PASSWORD, "")));

        assertThat(refusals).containsOnly(new Refused());
    }

    @Test
    void waitsGrowAndHoldForNamesThatNobodyHas() {
        for (var name : List.of("k.klar", "nobody")) {
            var waits = IntStream.range(0, 4).mapToObj(round -> {
                attempt(name, "wrong", "000000");
                var told = (TooSoon) attempt(name, "wrong", "000000");
                clock.advance(told.pause());
                return told.pause();
            });

            assertThat(waits.map(Duration::toSeconds)).as(name).containsExactly(1L, 2L, 4L, 8L);
        }
    }

    @Test
    void fiveWrongAttemptsLockAndOnlyTheRightPasswordAndCodeLearnOfIt() {
        failFiveTimes("k.klar");

        assertThat(attempt("k.klar", "wrong", code())).isEqualTo(new Refused());
        clock.advance(NEXT_CODE);
        assertThat(attempt("k.klar", TestWorld.PASSWORD, "000000")).isEqualTo(new Refused());
        clock.advance(NEXT_CODE);
        assertThat(attempt(code())).isEqualTo(new Locked());
        assertThat(parts.unlocking().isLocked(person)).isTrue();
        assertThat(acts)
                .containsExactly(
                        "identity.sign-in.failed-repeatedly", "identity.account.locked", "identity.person.locked-out");
    }

    @Test
    void anUnlockedAccountLetsInAgain() {
        failFiveTimes("k.klar");

        parts.unlocking().unlock(BY, person);

        assertThat(attempt(code())).isInstanceOf(Accepted.class);
        assertThat(acts).contains("identity.account.unlocked");
    }

    @Test
    void namesThatNobodyHasLeaveTheSameRecord() {
        failFiveTimes("nobody");

        assertThat(acts).containsExactly("identity.sign-in.failed-repeatedly", "identity.account.locked");
        assertThat(db.sql("select count(*) from identity.sign_in_counter where locked_at is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aRightAttemptForgetsTheWrongOnesBefore() {
        for (int round = 0; round < 3; round++) {
            later(() -> attempt("k.klar", "wrong", code()));
            later(() -> attempt("k.klar", "wrong", code()));
            assertThat(later(() -> attempt(code()))).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void attemptsAtTheSameTimeCannotSlipThrough() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<SignInOutcome> guess = () -> attempt("k.klar", "wrong", "000000");
            var outcomes = threads
                    .invokeAll(IntStream.range(0, 19).mapToObj(i -> guess).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(outcomes).containsOnlyOnce(new Refused());
        }
    }

    @Test
    void ofAThousandGuessesAMinuteFromOneAddressAtMostThirtyAreLookedAt() {
        int looked = 0;
        for (int guess = 0; guess < 1000; guess++) {
            looked += attempt("person" + guess, "wrong", "000000") instanceof TooSoon ? 0 : 1;
            clock.advance(Duration.ofMillis(60));
        }

        assertThat(looked).isBetween(20, 30);
    }

    @Test
    void aWholeHospitalSignsInFromOneAddress() {
        for (int number = 0; number < 25; number++) {
            var name = "clerk" + number;
            parts.people()
                    .register(
                            BY,
                            new NewPerson(name, "Kim Klar", Optional.empty()),
                            TestWorld.PASSWORD,
                            TestWorld.SECOND_FACTOR);
            assertThat(attempt(name, TestWorld.PASSWORD, code())).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void aDeactivatedPersonIsRefusedLikeAnyOther() {
        parts.leaving().deactivate(BY, person);

        assertThat(attempt(code())).isEqualTo(new Refused());
    }

    @Test
    void secretsAreNotReadableInTheDatabase() {
        var row = db.sql("select person::text from identity.person")
                .query(String.class)
                .single();

        assertThat(row).contains("$argon2id$").doesNotContain(TestWorld.PASSWORD, TestWorld.SECOND_FACTOR);
        assertThat(db.sql("select second_factor from identity.person")
                        .query(byte[].class)
                        .single())
                .isNotEqualTo(Base32.decode(TestWorld.SECOND_FACTOR));
    }

    private void failFiveTimes(String name) {
        for (int round = 0; round < 5; round++) {
            attempt(name, "wrong", "000000");
            clock.advance(NEXT_CODE);
        }
    }

    private SignInOutcome later(Callable<SignInOutcome> attempt) {
        clock.advance(NEXT_CODE);
        try {
            return attempt.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String code() {
        return TestCodes.at(clock.instant());
    }

    private SignInOutcome attempt(String code) {
        return attempt("k.klar", TestWorld.PASSWORD, code);
    }

    private SignInOutcome attempt(String name, String password, String code) {
        return parts.signingIn().attempt(new SignInAttempt(name, password, code, "192.0.2.7"));
    }
}
