package de.depesche.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.proof.receipt.ReceiptPdf;
import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import de.depesche.proof.verification.World;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class RemoteTimestampsTest {
    private final World world;
    private final TsaServer server;

    RemoteTimestampsTest(@TempDir Path folder) throws Exception {
        world = new World(folder, SampleReceipts.LOG_KEY);
        server = new TsaServer(World.NOW);
    }

    @AfterAll
    void close() {
        server.close();
    }

    private RemoteTimestamps authority(X509Certificate root) {
        return new RemoteTimestamps("Uhr GmbH", server.address(), List.of(root), Duration.ofMillis(1500));
    }

    private byte[] sealed(TimestampAuthority authority) throws SealUnavailable {
        var pdf = ReceiptPdf.render(world.receipt(1), authority, World.NOW);
        return new Seal(world.keys, authority).seal(pdf);
    }

    private void calm() {
        server.mood = TsaServer.Mood.WELL;
        server.listIsThere = true;
    }

    @Test
    void aForeignAuthorityStampsAndIsCheckedByItsRoot() throws SealUnavailable {
        calm();
        var receipt = sealed(authority(server.root));
        var with = new TrustAnchors(
                "P", List.of(world.logKey.verifier()), List.of(world.keys.root()), List.of(server.root));
        var without = world.trust();

        assertThat(verified(receipt, with).holds()).isTrue();
        assertThat(verified(receipt, without).holds()).isFalse();
        assertThat(TrustAnchors.parse(with.text())).isEqualTo(with);
    }

    private static Verification verified(byte[] receipt, TrustAnchors trust) {
        Instant later = World.NOW.plusSeconds(60);
        return Verification.of(receipt, List.of(), Optional.of(trust), later);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void anAuthorityThatDoesNotAnswerMakesNoSeal(TsaServer.Mood mood) {
        calm();
        server.mood = mood;

        assertThatThrownBy(() -> sealed(authority(server.root)))
                .isInstanceOf(SealUnavailable.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void anAuthorityOfAnotherRootMakesNoSeal() {
        calm();

        assertThatThrownBy(() -> sealed(authority(world.keys.root()))).isInstanceOf(SealUnavailable.class);
    }

    @Test
    void withoutItsRevocationListThereIsNoSeal() {
        calm();
        server.listIsThere = false;

        assertThatThrownBy(() -> sealed(authority(server.root))).isInstanceOf(SealUnavailable.class);
    }

    @Test
    void nobodyListeningMakesNoSeal() throws Exception {
        URI address;
        try (var gone = new TsaServer(World.NOW)) {
            address = gone.address();
        }
        var authority = new RemoteTimestamps("weg", address, List.of(server.root), Duration.ofSeconds(1));

        assertThatThrownBy(() -> sealed(authority)).isInstanceOf(SealUnavailable.class);
    }

    @Test
    void wrongSettingsAreNamed() {
        var roots = List.of(server.root);
        var second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new RemoteTimestamps("a", URI.create("ftp://a.example"), roots, second))
                .hasMessageContaining("http");
        assertThatThrownBy(() -> new RemoteTimestamps("a", server.address(), List.of(), second))
                .hasMessageContaining("root");
        assertThatThrownBy(() -> new RemoteTimestamps("a", server.address(), roots, Duration.ZERO))
                .hasMessageContaining("patience");
    }
}
