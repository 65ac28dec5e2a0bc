package de.depesche.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private SealKeys open(Instant at) {
        return SealKeys.open(
                folder.resolve("seal"), "geheim".toCharArray(), "MD Musterland", Clock.fixed(at, ZoneOffset.UTC));
    }

    @Test
    void keysAreMadeOnceAndComeBack() {
        var made = open(NOW);
        var again = open(NOW.plus(Duration.ofDays(30)));

        assertThat(again.root()).isEqualTo(made.root());
        assertThat(again.seal().certificate()).isEqualTo(made.seal().certificate());
        assertThat(again.timestamp().certificate()).isEqualTo(made.timestamp().certificate());
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        open(NOW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("seal"))))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder.resolve("seal"))) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theCertificatesSayThatNothingIsQualified() throws Exception {
        var timestamp = open(NOW).timestamp().certificate();

        assertThat(timestamp.getSubjectX500Principal().getName())
                .contains("Depesche eingebauter Zeitstempel (nicht qualifiziert)");
        assertThat(timestamp.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
        assertThat(timestamp.getCriticalExtensionOIDs()).contains("2.5.29.37");
        assertThat(open(NOW).seal().certificate().getSubjectX500Principal().getName())
                .contains("nicht qualifiziert");
    }

    @Test
    void certificatesAreRenewedBeforeTheyEndUnderTheSameRoot() throws Exception {
        var made = open(NOW);
        var renewed = open(NOW.plus(Duration.ofDays(3600)));

        assertThat(renewed.root()).isEqualTo(made.root());
        assertThat(renewed.seal().certificate()).isNotEqualTo(made.seal().certificate());
        renewed.seal().certificate().verify(made.root().getPublicKey());
    }

    @Test
    void theRevocationListIsNeverOlderThanADay() {
        var clock = new MovableClock(NOW);
        var keys = SealKeys.open(folder.resolve("seal"), "geheim".toCharArray(), "MD Musterland", clock);
        var first = keys.revocations();

        clock.now = NOW.plus(Duration.ofHours(23));
        assertThat(keys.revocations()).isSameAs(first);

        clock.now = NOW.plus(Duration.ofDays(40));
        assertThat(keys.revocations().getThisUpdate()).isEqualTo(clock.now);
        assertThat(keys.revocations().getNextUpdate()).isAfter(clock.now);
    }

    @Test
    void aWrongPasswordOrADamagedFileIsNamed() throws IOException {
        open(NOW);

        assertThatThrownBy(() -> SealKeys.open(
                        folder.resolve("seal"), "falsch".toCharArray(), "MD Musterland", Clock.systemUTC()))
                .isInstanceOf(SealKeysUnusable.class)
                .hasMessageContaining("root.p12")
                .hasMessageContaining("password");

        Files.write(folder.resolve("seal/seal.p12"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> open(NOW)).isInstanceOf(SealKeysUnusable.class).hasMessageContaining("seal.p12");
    }
}
