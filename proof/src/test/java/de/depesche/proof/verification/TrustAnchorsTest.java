package de.depesche.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.receipt.SampleReceipts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class TrustAnchorsTest {
    private final TrustAnchors trust;

    TrustAnchorsTest(@TempDir Path folder) {
        trust = new World(folder, SampleReceipts.LOG_KEY).trust();
    }

    @Test
    void theFileComesBackAlsoWithOtherLineEndsAndRemarks() {
        var text = trust.text().replace("\n", "\r\n") + "\n# Schluss\n\n";

        assertThat(TrustAnchors.parse(text)).isEqualTo(trust);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "depesche-trust 1=>depesche-trust 2=>first line",
                "portal Portal=>owner Portal=>line 3",
                "log portal=>log portal+=>log key",
                "BEGIN CERTIFICATE=>BEGIN KEY=>not a certificate",
                "END CERTIFICATE=>END KEY=>not a certificate",
                "portal Portal Musterland=># nobody=>portal",
                "log =># log =>log key"
            })
    void anythingElseIsRefusedByPlace(String part, String other, String message) {
        var text = trust.text().replaceFirst(part, other);

        assertThat(text).isNotEqualTo(trust.text());
        assertThatThrownBy(() -> TrustAnchors.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyOrEndlessFileIsRefused() {
        assertThatThrownBy(() -> TrustAnchors.parse("")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> TrustAnchors.parse("depesche-trust 1\n" + "#".repeat(2 << 20)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> TrustAnchors.parse("depesche-trust 1\nseal")).isInstanceOf(Malformed.class);
    }
}
