package de.depesche.portal.cases;

import static de.depesche.portal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.SecondNode;
import de.depesche.portal.delegation.Permits;
import de.depesche.portal.delegation.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deadlines end while two portals run, on one database and with real clocks.
@PortalTest
class AutoClosingTest {
    private static final int CASES = 60;

    @Autowired
    BeanFactory beans;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient db;

    @Autowired
    CaseStore cases;

    @Autowired
    CaseTimelines timelines;

    @Autowired
    Permits permits;

    @Test
    void eachCaseIsClosedOnceByWhicheverNodeComesFirst() {
        var world = CaseWorld.in(beans);
        var files = IntStream.range(0, CASES).mapToObj(_ -> world.filed()).toList();
        try (var _ = SecondNode.beside(environment)) {
            var end = Instant.now().plus(Duration.ofSeconds(2));
            files.forEach(file -> endsAt(file.id(), end));

            await(() -> open(files), Long.valueOf(0)::equals);
            await(() -> receiptsOf(files), Long.valueOf(CASES)::equals);
        }

        for (var file : files) {
            assertThat(cases.find(file.id()).orElseThrow().state())
                    .isInstanceOfSatisfying(CaseState.Closed.class, closed -> {
                        assertThat(closed.closing().by()).isEqualTo(ClosedBy.DEADLINE);
                        assertThat(closed.closing().inTime()).isFalse();
                    });
            assertThat(closings(file)).isEqualTo(1);
        }
        assertThat(receiptsOf(files)).isEqualTo(CASES);
    }

    private void endsAt(CaseId id, Instant end) {
        db.sql("update cases.case_file set due = :end where id = :id")
                .param("end", CaseRow.stored(end))
                .param("id", id.value())
                .update();
    }

    private long open(List<CaseFile> files) {
        return count("select count(*) from cases.case_file where closed_at is null and id in (:ids)", files);
    }

    private long receiptsOf(List<CaseFile> files) {
        return count("select count(*) from cases.receipt where kind = 'closing' and case_id in (:ids)", files);
    }

    private long count(String sql, List<CaseFile> files) {
        return db.sql(sql)
                .param("ids", files.stream().map(file -> file.id().value()).toList())
                .query(Long.class)
                .single();
    }

    /// As the ledger tells it.
    private long closings(CaseFile file) {
        var permit = permits.forJob("test", file.parties().hospital(), Set.of(Scope.SEE_CASES));
        return timelines.of(permit, file.id()).stream()
                .filter(line -> line.act() == CaseAct.CLOSED_BY_DEADLINE)
                .count();
    }
}
