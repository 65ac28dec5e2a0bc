package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.MovableClock;
import de.depesche.portal.database.Node;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node freezes while it checks a document; another one takes it over; then the first one wakes.
@ModuleTest(extraIncludes = {"database", "delegation", "identity", "organisations", "jobs"})
class LostCheckTest {
    /// Beyond what the running checks of this portal look at.
    private final Instant later = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);

    @Autowired
    BeanFactory beans;

    @Autowired
    CheckStore queue;

    @Autowired
    DocumentStore store;

    @Autowired
    Decisions decisions;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient db;

    private final Node oneNode = new Node(UUID.randomUUID());
    private final Node other = new Node(UUID.randomUUID());
    private DocumentId id;
    private CheckClaim frozen;
    private CheckClaim present;

    @BeforeEach
    void twoNodesOneAfterTheOther() throws IOException {
        var delivery = Delivery.in(beans);
        id = delivery.decided(delivery.sent("Befund.pdf", Samples.pdf(1))).id();
        db.sql("update documents.document set state = 'RECEIVED', next_check_at = :later where id = :id")
                .param("later", Rows.column(later))
                .param("id", id.value())
                .update();
        frozen = queue.claim(oneNode, later, later.plusSeconds(45)).orElseThrow();
        present = queue.claim(other, later.plusSeconds(60), later.plusSeconds(105))
                .orElseThrow();
        assertThat(present.id()).isEqualTo(frozen.id()).isEqualTo(id);
    }

    @Test
    void whoWakesUpNeitherRenewsNorPutsOffNorGivesUpWhatIsNotItsOwnAnyMore() {
        var document = store.find(id).orElseThrow();

        assertThat(queue.renew(frozen, later.plusSeconds(200))).isFalse();
        queue.tryAgain(frozen, 3, later.plusSeconds(300));
        queue.waitForScanner(frozen, later.plusSeconds(300));
        decisions.stuck(document, frozen, "IOException");

        assertThat(documents.describe(Set.of(id)).values())
                .singleElement()
                .satisfies(known -> assertThat(known.status()).isEqualTo(DocumentStatus.CHECKING));
        assertThat(queue.renew(present, later.plusSeconds(200))).isTrue();
        assertThat(store.find(id).orElseThrow().attempts()).isEqualTo(document.attempts());
    }

    @Test
    void itNoticesAtItsNextSignOfLife() {
        var clock = new MovableClock(later);
        var renewal = new Renewal(frozen, queue, clock, Duration.ofSeconds(45));
        clock.pass(Duration.ofSeconds(61));

        assertThatThrownBy(renewal::run).isInstanceOf(Renewal.Lost.class);
    }

    @Test
    void aNodeThatComesBackFreesWhatItHeldAndIsNotAtWorkOnAndNothingOfOthers() {
        queue.free(oneNode, Set.of(), later.plusSeconds(61));
        queue.free(other, Set.of(id), later.plusSeconds(61));
        assertThat(queue.renew(present, present.until())).isTrue();

        queue.free(other, Set.of(), later.plusSeconds(61));

        assertThat(queue.renew(present, later.plusSeconds(200))).isFalse();
        assertThat(queue.claim(oneNode, later.plusSeconds(62), later.plusSeconds(107)))
                .hasValueSatisfying(claim -> assertThat(claim.id()).isEqualTo(id));
    }

    @Test
    void whatEndedWithoutAnAnswerIsClaimedAgainAtOnceAndWhatIsSettledIsNot() {
        db.sql("update documents.document set next_check_at = next_check_at + interval '1 day' where id <> :id")
                .param("id", id.value())
                .update();
        var here = new ClaimedHere(queue, oneNode, new MovableClock(present.until()));
        var first = here.next().orElseThrow();
        assertThat(here.next()).as("under way").isEmpty();

        here.ended(first, false);
        var second = here.next().orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        here.ended(second, true);
        assertThat(here.next()).isEmpty();

        var restarted = new ClaimedHere(queue, oneNode, new MovableClock(present.until()));
        assertThat(restarted.next()).isPresent();
    }

    @Test
    void whatWaitsForItsNextAttemptIsNobodysAndStaysSo() {
        queue.tryAgain(present, 1, later.plusSeconds(300));

        queue.free(other, Set.of(), later.plusSeconds(61));

        assertThat(queue.claim(other, later.plusSeconds(62), later.plusSeconds(107)))
                .isEmpty();
    }
}
