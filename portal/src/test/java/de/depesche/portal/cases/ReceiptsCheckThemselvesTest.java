package de.depesche.portal.cases;

import static de.depesche.portal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.ledger.LedgerProofs;
import de.depesche.portal.tracing.Traces;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.seal.BuiltInTimestamps;
import de.depesche.proof.seal.Seal;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.seal.TimestampAuthority;
import de.depesche.proof.verification.Verification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Nodes seal with clocks and authorities of their own; what is stored must hold for everybody.
@ExtendWith(OutputCaptureExtension.class)
class ReceiptsCheckThemselvesTest extends ClosedCases {
    private static final Duration BEHIND = Duration.ofMinutes(10);
    private static final SealSettings NO_OTHERS = new SealSettings("Depesche", "", "Uhr", "");

    @TempDir
    Path folder;

    @Test
    void aNodeWhoseClockIsBehindStoresNoReceiptThatWouldBeBroken(CapturedOutput output) {
        rounds.stop();
        var file = issued();
        var slow = Clock.offset(Clock.systemUTC(), BEHIND.negated());
        var keys = keys("node", slow);
        var authority = new BuiltInTimestamps(keys);
        var node = sealing(authority, keys, trust(keys, authority, NO_OTHERS), slow);

        assertThat(await(node::next, step -> step != ReceiptStep.NOTHING)).isEqualTo(ReceiptStep.LATER);

        assertThat(only(file).state()).isInstanceOf(ReceiptState.Issued.class);
        assertThat(output)
                .contains("receipt " + only(file).id().value() + " was sealed, fails its own check ([TIMESTAMP])");
        await(sealing::next, step -> step == ReceiptStep.DONE);
        assertThat(verify(sealedReceipts(file).getFirst().pdf()).holds()).isTrue();
    }

    @Test
    void whatAnAuthorityStampedHoldsAlsoAfterItsAddressIsGone() throws Exception {
        rounds.stop();
        var file = issued();
        var foreign = keys("foreign", Clock.systemUTC());
        var authority = new BuiltInTimestamps(foreign);
        var keys = beans.getBean(SealKeys.class);
        var kept = new SealSettings("Depesche", "", "Uhr", pem(foreign.root()).toString());
        var node = sealing(authority, keys, trust(keys, authority, kept), Clock.systemUTC());

        await(node::next, step -> step == ReceiptStep.DONE);

        var pdf = sealedReceipts(file).getFirst().pdf();
        var builtIn = beans.getBean(TimestampAuthority.class);
        assertThat(holds(pdf, trust(keys, builtIn, kept))).isTrue();
        assertThat(holds(pdf, trust(keys, builtIn, NO_OTHERS))).isFalse();
    }

    private CaseFile issued() {
        var file = closedCase("Bericht.pdf");
        await(issuing::next, step -> step == ReceiptStep.NOTHING);
        return file;
    }

    /// With certificates of yesterday, as those of a portal are that has run for a while.
    private SealKeys keys(String name, Clock clock) {
        var yesterday = Clock.offset(clock, Duration.ofDays(-1));
        SealKeys.open(folder.resolve(name), "geheim".toCharArray(), name, yesterday);
        return SealKeys.open(folder.resolve(name), "geheim".toCharArray(), name, clock);
    }

    private ReceiptSealing sealing(TimestampAuthority authority, SealKeys keys, ReceiptTrust trusted, Clock clock) {
        return new ReceiptSealing(
                beans.getBean(ReceiptStore.class),
                beans.getBean(LedgerProofs.class),
                new Seal(keys, authority),
                authority,
                trusted,
                beans.getBean(Traces.class),
                clock,
                transactions);
    }

    private ReceiptTrust trust(SealKeys keys, TimestampAuthority authority, SealSettings settings) {
        return new ReceiptTrust(
                beans.getBean(ReceiptStatement.Portal.class),
                keys,
                authority,
                settings,
                beans.getBean(LedgerProofs.class));
    }

    private Path pem(X509Certificate root) throws Exception {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(root.getEncoded());
        return Files.writeString(
                folder.resolve("roots.pem"), "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }

    private static boolean holds(byte[] pdf, ReceiptTrust trust) {
        return Verification.of(pdf, List.of(), Optional.of(trust.anchors()), Instant.now())
                .holds();
    }
}
