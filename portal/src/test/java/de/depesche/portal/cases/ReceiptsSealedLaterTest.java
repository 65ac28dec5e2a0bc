package de.depesche.portal.cases;

import static de.depesche.portal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TraceReceiver;
import de.depesche.portal.keys.Keys;
import de.depesche.portal.problems.Problem;
import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Traces;
import de.depesche.proof.seal.RemoteTimestamps;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.seal.TimestampAuthority;
import de.depesche.proof.verification.Verification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity", "keys", "ledger"})
class ReceiptsSealedLaterTest {

    private static final TraceReceiver COLLECTOR = TraceReceiver.start();

    @DynamicPropertySource
    static void collector(DynamicPropertyRegistry settings) {
        settings.add("depesche.tracing.endpoint", COLLECTOR::endpoint);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {
        @Bean
        @Primary
        DescribedDocuments describedDocuments() {
            return new DescribedDocuments();
        }

        /// With the certificate that the portal's own root has given to the built-in authority.
        @Bean
        TimestampServer timestampServer(Keys keys, SealKeys made) throws IOException {
            var password =
                    Base64.getEncoder().encodeToString(keys.secret("seal")).toCharArray();
            return TimestampServer.start(keys.folder().resolve("seal").resolve("timestamp.p12"), password);
        }

        @Bean
        @Primary
        TimestampAuthority remote(TimestampServer server, SealKeys keys) {
            return new RemoteTimestamps("Uhrenamt", server.address(), List.of(keys.root()), Duration.ofSeconds(5));
        }
    }

    @Autowired
    BeanFactory beans;

    @Autowired
    TimestampServer timestamps;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptTrust trust;

    @Autowired
    DescribedDocuments documents;

    @Autowired
    Traces traces;

    @Autowired
    JdbcClient db;

    @Test
    void whileTheTimestampIsAwayTheReceiptWaitsAndIsSealedOnceItIsBack() {
        var world = CaseWorld.in(beans);
        var hospital = world.parties().hospital().clerkPermit();
        timestamps.goAway();
        var file = world.filed();
        world.attach(file, documents.add("Bericht.pdf"), "Bericht.pdf");
        try (var _ = traces.begin(Step.REQUEST, Optional.empty())) {
            world.close(file);
        }
        var id = receipts.of(hospital, file.id()).getFirst().id();

        await(() -> tries(id), tries -> tries > 0);
        assertThat(receipts.find(hospital, id).state()).isInstanceOf(ReceiptState.Issued.class);
        assertThatThrownBy(() -> receipts.read(hospital, id))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        problem -> assertThat(problem.code()).isEqualTo("receipt-not-sealed-yet"));
        timestamps.comeBack();
        await(() -> receipts.find(hospital, id), receipt -> receipt.state() instanceof ReceiptState.Sealed);

        var pdf = receipts.read(hospital, id).pdf();
        var verification = Verification.of(pdf, List.of(), Optional.of(trust.anchors()), Instant.now());
        assertThat(verification.findings())
                .as("findings")
                .noneMatch(finding -> finding.toString().contains("Broken"));
        assertThat(verification.holds()).isTrue();
        askedInVainAndThenAnswered(cause(id));
    }

    private String cause(ReceiptId id) {
        return db.sql("select split_part(trace, '-', 2) from cases.receipt where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static void askedInVainAndThenAnswered(String trace) {
        for (var outcome : List.of("failed", "done")) {
            COLLECTOR.await(
                    trace,
                    span -> TraceReceiver.text(span, "peer.service").equals("tsa")
                            && TraceReceiver.text(span, "depesche.outcome").equals(outcome));
        }
        COLLECTOR.await(
                trace,
                span -> span.getName().equals("seal receipt")
                        && TraceReceiver.text(span, "depesche.outcome").equals("later"));
    }

    private int tries(ReceiptId id) {
        return db.sql("select tries from cases.receipt where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
