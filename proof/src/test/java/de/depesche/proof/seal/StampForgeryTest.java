package de.depesche.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.verification.Check;
import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.Verification;
import de.depesche.proof.verification.World;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Stamps whose chain ends at a trusted root, and what they are good for.
@TestInstance(Lifecycle.PER_CLASS)
class StampForgeryTest {
    private static final X500Name NAME = Certificates.name("Falsche Uhr", "Portal Musterland");
    private static final Instant NOW = World.NOW.truncatedTo(ChronoUnit.SECONDS);

    private final World world;
    private final Certificates.Issuer root;
    private final KeyPair pair;

    StampForgeryTest(@TempDir Path folder) throws Exception {
        world = new World(folder, SampleReceipts.LOG_KEY);
        root = new KeyFile(folder.resolve("root.p12"))
                .load("geheim".toCharArray())
                .issuer();
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    private X509Certificate stamping(Certificates.Issuer issuer, Duration ago, Period validity) throws Exception {
        return Certificates.timestamping(issuer, pair.getPublic(), NAME, NOW.minus(ago), validity);
    }

    private byte[] stampedBy(X509Certificate certificate) throws Exception {
        var stamper = new KeyFile.Entry(pair.getPrivate(), certificate);
        return ForgedStamps.sealed(world.rendered(world.receipt(1)), world.keys, stamper, World.NOW);
    }

    private List<Check> broken(byte[] receipt) {
        return broken(receipt, World.NOW.plusSeconds(60));
    }

    private List<Check> broken(byte[] receipt, Instant at) {
        return Verification.of(receipt, List.of(), Optional.of(world.trust()), at).findings().stream()
                .filter(Finding.Broken.class::isInstance)
                .map(Finding::check)
                .toList();
    }

    @Test
    void whoMayOnlySealMakesNobodyAnAuthority() throws Exception {
        var seal = world.keys.seal().issuer();

        assertThat(broken(stampedBy(stamping(seal, Duration.ZERO, Period.ofYears(1)))))
                .contains(Check.TIMESTAMP);
    }

    @Test
    void aCertificateThatIsNotForStampingStampsNothing() throws Exception {
        var other = Certificates.seal(root, pair.getPublic(), NAME, NOW, Period.ofYears(1));

        assertThat(broken(stampedBy(other))).contains(Check.TIMESTAMP);
    }

    @Test
    void aCertificateThatHadEndedStampsNothing() throws Exception {
        assertThat(broken(stampedBy(stamping(root, Duration.ofDays(3), Period.ofDays(2)))))
                .contains(Check.TIMESTAMP);
    }

    @Test
    void whatACertificateStampedInItsTimeOutlivesIt() throws Exception {
        var receipt = stampedBy(stamping(root, Duration.ZERO, Period.ofDays(30)));

        assertThat(broken(receipt)).isEmpty();
        assertThat(broken(receipt, NOW.plus(Duration.ofDays(31)))).isEmpty();
        assertThat(broken(receipt, NOW.plus(Duration.ofDays(3660))))
                .as("without a living stamp the seal ends with its own certificate")
                .contains(Check.SEAL);
    }
}
