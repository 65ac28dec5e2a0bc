package de.depesche.portal.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenChecksumsTest {
    private static final String SUM = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void linesOfSha256sumAreRead() {
        var given = GivenChecksums.parse(
                        SUM + "  Brief an Dr. Muster.pdf\n\n" + SUM.toUpperCase(Locale.ROOT) + " *Video.mp4\n" + SUM)
                .orElseThrow();

        assertThat(given.against(Optional.empty()))
                .extracting(file -> file.name())
                .containsExactly("Brief an Dr. Muster.pdf", "Video.mp4", SUM);
    }

    @Test
    void nothingTypedIsNothingToLookFor() {
        assertThat(GivenChecksums.parse(" \n ").orElseThrow().lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "9f86d081884c7d65", SUM + "0", "Brief.pdf " + SUM})
    void whatIsNoChecksumIsRefused(String line) {
        assertThat(GivenChecksums.parse(line)).isEmpty();
    }
}
