package de.depesche.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.log.Hash;
import de.depesche.proof.log.LogKey;
import de.depesche.proof.receipt.SampleReceipts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class VerificationTest {
    private final Path folder;
    private final World world;
    private final byte[] receipt;

    VerificationTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.world = new World(folder.resolve("portal"), SampleReceipts.LOG_KEY);
        this.receipt = world.sealed(world.receipt(2));
    }

    @Test
    void aGenuineReceiptHoldsInEveryPoint() {
        var verification =
                world.verified(receipt, given(1, "OP-Bericht Größe 1.pdf"), given(2, "OP-Bericht Größe 2.pdf"));

        assertThat(verification.findings())
                .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Holds.class));
        assertThat(verification.findings().stream().map(Finding::check).distinct())
                .containsExactly(
                        Check.CHECKSUM,
                        Check.SEAL,
                        Check.SEALER,
                        Check.TIMESTAMP,
                        Check.NOTHING_APPENDED,
                        Check.TWIN,
                        Check.PAGE,
                        Check.COMMITMENT,
                        Check.INCLUSION,
                        Check.CHECKPOINT,
                        Check.GIVEN_FILE);
        assertThat(verification.statement()).contains(world.receipt(2).statement());
    }

    private static GivenFile given(int number, String name) {
        var content = SampleReceipts.content(number);
        return new GivenFile(name, Hash.sha256(content), content.length);
    }

    @Test
    void withoutTrustNobodyKnowsWhoSealed() {
        var verification = Verification.of(receipt, List.of(), Optional.empty(), World.NOW);

        assertThat(verification.holds()).isTrue();
        assertThat(unchecked(verification)).containsExactly(Check.SEALER, Check.FILES_NOT_GIVEN);
    }

    private static List<Check> unchecked(Verification verification) {
        return verification.findings().stream()
                .filter(Finding.Unchecked.class::isInstance)
                .map(Finding::check)
                .toList();
    }

    @Test
    void aReceiptOfTenYearsAgoStillHolds() {
        var later = World.NOW.plus(Duration.ofDays(3653));

        assertThat(Verification.of(receipt, List.of(), Optional.of(world.trust()), later)
                        .findings())
                .noneSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Broken.class));
    }

    @Test
    void eachGivenFileIsJudgedByItsContent() {
        var altered = new GivenFile("OP-Bericht Größe 1.pdf", Hash.sha256(new byte[1]), 1);
        var unknown = new GivenFile("fremd.pdf", Hash.sha256(new byte[2]), 2);

        assertThat(world.verified(receipt, altered).findings())
                .anySatisfy(finding -> assertThat(finding)
                        .isInstanceOf(Finding.Broken.class)
                        .extracting(Finding::german)
                        .asString()
                        .contains("mit anderem Inhalt"));
        assertThat(world.verified(receipt, unknown).findings())
                .anySatisfy(finding -> assertThat(finding)
                        .isInstanceOf(Finding.Broken.class)
                        .extracting(Finding::german)
                        .asString()
                        .contains("steht nicht im Beleg"));
        assertThat(world.verified(receipt, given(1, "umbenannt.pdf")).findings())
                .anySatisfy(finding -> assertThat(finding)
                        .isInstanceOf(Finding.Holds.class)
                        .extracting(Finding::german)
                        .asString()
                        .contains("unter dem Namen OP-Bericht Größe 1.pdf"));
    }

    @Test
    void theTrustFileComesBackAndTellsPortalsApart() {
        var other = new World(folder.resolve("other"), LogKey.generate("other.example.org/ledger"));

        assertThat(TrustAnchors.parse(world.trust().text())).isEqualTo(world.trust());
        assertThat(TrustAnchors.parse(other.trust().text())).isNotEqualTo(world.trust());
    }

    @Test
    void whatIsNoReceiptIsAFindingAndNotACrash() throws Exception {
        var unsealed = world.rendered(world.receipt(1));
        for (var bytes : List.of(
                new byte[0],
                new byte[] {1, 2, 3},
                "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                unsealed,
                Arrays.copyOf(receipt, receipt.length / 2),
                Arrays.copyOf(receipt, receipt.length - 1),
                Arrays.copyOfRange(receipt, 1, receipt.length),
                new byte[(64 << 20) + 1])) {
            assertThat(world.verified(bytes).holds()).isFalse();
            assertThat(Verification.of(bytes, List.of(), Optional.empty(), World.NOW)
                            .holds())
                    .isFalse();
        }
    }
}
