package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.depesche.portal.TestClock;
import de.depesche.portal.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClientAllowanceTest {
    private static final Allowance ALLOWANCE = new Allowance(100, 600);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final HikariDataSource pool = TestDatabase.fresh().pool();
    private final JdbcClient db = JdbcClient.create(pool);
    private final Allowances shared = new Allowances(db, clock);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void twoNodesShareOneAllowance() {
        var one = new Leases(shared, ALLOWANCE, clock);
        var two = new Leases(shared, ALLOWANCE, clock);

        long taken = IntStream.range(0, 100)
                .mapToLong(i -> (one.take("client") ? 1 : 0) + (two.take("client") ? 1 : 0))
                .sum();

        assertThat(taken).isEqualTo(100);
    }

    @Test
    void itFillsWithTimeAndNotBeyondTheBurst() {
        var node = new Leases(shared, ALLOWANCE, clock);
        assertThat(takeAll(node, "client")).isEqualTo(100);

        clock.advance(Duration.ofSeconds(2));
        assertThat(takeAll(node, "client")).isEqualTo(20);

        clock.advance(Duration.ofHours(1));
        assertThat(takeAll(node, "client")).isEqualTo(100);
    }

    @Test
    void nobodyUsesUpAnothers() {
        var node = new Leases(shared, ALLOWANCE, clock);
        takeAll(node, "greedy");

        assertThat(node.take("modest")).isTrue();
    }

    @Test
    void whoIsRefusedIsNotLookedUpAgainBeforeAnotherUseCanBeThere() {
        var node = new Leases(shared, ALLOWANCE, clock);
        takeAll(node, "greedy");
        db.sql("update identity.allowance set tokens = 100").update();

        assertThat(takeAll(node, "greedy")).isZero();
        clock.advance(ALLOWANCE.untilNext());
        assertThat(takeAll(node, "greedy")).isEqualTo(100);
    }

    @Test
    void aVisitorMayComeAsOftenOnTwoNodesAsOnOne() {
        var names = new SignInNames(new byte[32]);
        var one = new VisitorAllowance(shared, names);
        var two = new VisitorAllowance(new Allowances(db, clock), names);

        long taken = IntStream.range(0, 40)
                .mapToLong(i ->
                        (one.take("check", "192.0.2.7", 20) ? 1 : 0) + (two.take("check", "192.0.2.7", 20) ? 1 : 0))
                .sum();

        assertThat(taken).isEqualTo(20);
        assertThat(two.take("check", "192.0.2.8", 20)).isTrue();
    }

    private static int takeAll(Leases node, String key) {
        return (int) IntStream.range(0, 500).filter(i -> node.take(key)).count();
    }
}
