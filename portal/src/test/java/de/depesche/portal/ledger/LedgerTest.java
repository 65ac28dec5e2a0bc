package de.depesche.portal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.proof.entry.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LedgerTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final byte[] NAME = "Erika Beispiel".getBytes(StandardCharsets.UTF_8);

    private final UUID hospital = UUID.randomUUID();
    private final UUID object = UUID.randomUUID();
    private final Entry closing = Entry.of(new Actor.Person(UUID.randomUUID()), "cases.case.closed", "case", object)
            .onBehalfOf(hospital)
            .concerning(hospital);

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerProofs proofs;

    @Autowired
    LedgerFeed feed;

    @Autowired
    LedgerTimeline timeline;

    @Autowired
    Commitments commitments;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private EntryId append(Entry entry) {
        return transaction.execute(status -> ledger.append(entry));
    }

    private void awaitProofOf(EntryId id) throws InterruptedException {
        assertThat(proofs.awaitProofOf(id, LONG)).isPresent();
    }

    @Test
    void anActWithoutTransactionIsRefused() {
        assertThatThrownBy(() -> ledger.append(closing)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActThatIsRolledBackLeavesNothing() {
        var id = transaction.execute(status -> {
            status.setRollbackOnly();
            return ledger.append(closing.committingTo("name", NAME));
        });
        append(closing);

        assertThat(feed.await(hospital, LedgerFeed.BEGINNING, LONG)).isTrue();
        assertThat(feed.concerning(hospital, LedgerFeed.BEGINNING, 10)).hasSize(1);
        assertThat(proofs.positionOf(id)).isEmpty();
        assertThat(commitments.find(id, "name")).isEmpty();
    }

    @Test
    void anyoneCanCheckThatAnActIsInTheLog() throws InterruptedException {
        var id = append(closing.withHash("document/1", "ab".repeat(32)).committingTo("name", NAME));

        var proof = proofs.awaitProofOf(id, LONG).orElseThrow();

        var root = proof.checkpoint().checkpoint().root();
        var leaf = LedgerEntry.parse(proof.entry().canonicalBytes()).leafHash();
        assertThat(proof.checkpoint().isSignedBy(proof.log())).isTrue();
        assertThat(proof.inclusion().leads(leaf, root)).isTrue();
        assertThat(proof.entry().id()).isEqualTo(id.value().toString());
        assertThat(proof.entry()
                        .commitment("name")
                        .orElseThrow()
                        .opens(Objects.requireNonNull(proof.salts().get("name")), NAME))
                .isTrue();
        assertThat(proof.concerns(hospital)).isTrue();
        assertThat(proof.concerns(UUID.randomUUID())).isFalse();
    }

    @Test
    void whatIsErasedIsGoneAndTheProofStays() throws InterruptedException {
        var id = append(closing.committingTo("name", NAME).committingTo("reason", NAME));
        awaitProofOf(id);

        var erased = transaction.execute(status -> commitments.erase(id, "name"));

        assertThat(erased).isTrue();
        assertThat(commitments.find(id, "name")).isEmpty();
        assertThat(commitments.find(id, "reason")).hasValue(NAME);
        var proof = proofs.proofOf(id).orElseThrow();
        assertThat(proof.salts()).containsOnlyKeys("reason");
        assertThat(proof.inclusion()
                        .leads(
                                proof.entry().leafHash(),
                                proof.checkpoint().checkpoint().root()))
                .isTrue();
    }

    @Test
    void anObjectsTimelineShowsItsActsAtOnce() {
        var id = append(closing);
        append(Entry.of(new Actor.Job("auto-close"), "cases.case.opened", "letter", object));

        var told = timeline.of("case", object);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().id()).isEqualTo(id);
        assertThat(told.getFirst().actor()).isEqualTo(closing.actor());
        assertThat(told.getFirst().onBehalfOf()).isEqualTo(Optional.of(hospital));
        assertThat(feed.await(hospital, LedgerFeed.BEGINNING, LONG)).isTrue();
        assertThat(timeline.of("case", object).getFirst().position()).isPresent();
    }

    @Test
    void anOrganisationLearnsOnlyOfWhatConcernsIt() {
        append(closing);

        assertThat(feed.await(hospital, LedgerFeed.BEGINNING, LONG)).isTrue();
        var news = feed.concerning(hospital, LedgerFeed.BEGINNING, 10);
        assertThat(news).hasSize(1);
        assertThat(news.getFirst().objectId()).isEqualTo(object);
        assertThat(feed.concerning(hospital, news.getFirst().position(), 10)).isEmpty();
        assertThat(feed.await(hospital, news.getFirst().position(), Duration.ofMillis(50)))
                .isFalse();
        assertThat(feed.await(UUID.randomUUID(), LedgerFeed.BEGINNING, Duration.ofMillis(50)))
                .isFalse();
    }

    @Test
    void theLogGrowsOnly() throws InterruptedException {
        awaitProofOf(append(closing));
        var before = proofs.newestCheckpoint().orElseThrow().checkpoint();
        awaitProofOf(append(closing));
        var after = proofs.newestCheckpoint().orElseThrow().checkpoint();

        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(proofs.consistency(before.size(), after.size()).leads(before.root(), after.root()))
                .isTrue();
    }

    @Test
    void theDatabaseRefusesChangesToTheLog() throws InterruptedException {
        awaitProofOf(append(closing));

        for (var sql : List.of(
                "update ledger.entry set act = 'cases.case.opened'",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "update ledger.node set hash = sha256('x')",
                "delete from ledger.node",
                "delete from ledger.checkpoint",
                "update ledger.checkpoint set note = ''",
                "delete from ledger.concern",
                "delete from ledger.log",
                "update ledger.inbox set act = ''",
                "update ledger.commitment set value = ''")) {
            assertThatThrownBy(() -> db.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("the ledger only grows");
        }
    }
}
