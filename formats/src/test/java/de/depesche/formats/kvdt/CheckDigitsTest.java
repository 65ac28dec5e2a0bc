package de.depesche.formats.kvdt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.identifiers.AsvTeam;
import de.depesche.formats.identifiers.Ik;
import de.depesche.formats.identifiers.Kvnr;
import de.depesche.formats.identifiers.Lanr;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The fast arithmetic and the records that explain it never differ.
class CheckDigitsTest {
    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void doctorsAndTeams() {
        for (int i = 0; i < 500; i++) {
            int six = random.nextInt(1_000_000);
            int digit = CheckDigits.doctor(six);

            assertThat(AsvTeam.parse("00%06d%d".formatted(six, digit))
                            .orElseThrow()
                            .warnings())
                    .isEmpty();
            if (six != 555_555) {
                assertThat(Lanr.parse("%06d%d01".formatted(six, digit))).isPresent();
            }
        }
    }

    @Test
    void institutions() {
        for (int i = 0; i < 500; i++) {
            int six = random.nextInt(1_000_000);

            assertThat(Ik.parse("10%06d%d".formatted(six, CheckDigits.institution(six))))
                    .isPresent();
        }
    }

    @Test
    void insuredPeople() {
        for (int i = 0; i < 500; i++) {
            int letter = random.nextInt(1, 27);
            int eight = random.nextInt(100_000_000);
            var kvnr = "%c%08d%d".formatted('A' + letter - 1, eight, CheckDigits.insured(letter, eight));

            assertThat(new Kvnr(kvnr).checkDigitHolds()).isTrue();
        }
    }
}
