package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// To JSON and back is the same file, whatever the file is.
class RoundTripTest {
    private static final int FILES = 3000;

    /// Only damage of the first record can make a file unrecognisable, and only where no other line is sound either.
    @Test
    void linesComeBackWhateverTheirDamage() {
        int unrecognised = 0;
        for (long seed = 0; seed < FILES; seed++) {
            var files = new RandomFiles(seed);
            var file = files.xdt();
            comesBack(file, seed);
            var damaged = files.damaged(file);
            if (!comesBackOrIsRefused(damaged, seed)) {
                assertThat(wherefore(damaged)).isEqualTo("JSON-ALIEN");
                assertThat(firstLine(damaged)).isNotEqualTo(firstLine(file));
                unrecognised++;
            }
        }
        assertThat(unrecognised).isPositive().isLessThan(FILES / 100);
    }

    private static String wherefore(byte[] file) {
        return ((Conversion.Refused) Converted.toJson(file, new ByteArrayOutputStream()))
                .finding()
                .rule()
                .id();
    }

    private static String firstLine(byte[] file) {
        return Head.characters(file).lines().findFirst().orElse("");
    }

    @Test
    void segmentsComeBackWhateverTheirDamage() {
        assertThat(taken(RandomFiles::segments)).isEqualTo(FILES);
    }

    @Test
    void xmlComesBackAndDamagedXmlDoesOrIsRefused() {
        assertThat(taken(RandomFiles::xml)).isEqualTo(FILES);
    }

    /// @return how many undamaged files were taken
    private static int taken(Function<RandomFiles, byte[]> kind) {
        int taken = 0;
        int damagedTaken = 0;
        for (long seed = 0; seed < FILES; seed++) {
            var files = new RandomFiles(seed);
            var file = kind.apply(files);
            taken += comesBackOrIsRefused(file, seed) ? 1 : 0;
            damagedTaken += comesBackOrIsRefused(files.damaged(file), seed) ? 1 : 0;
        }
        assertThat(damagedTaken).isGreaterThan(FILES / 4);
        return taken;
    }

    private static boolean comesBackOrIsRefused(byte[] file, long seed) {
        var out = new ByteArrayOutputStream();
        if (Converted.toJson(file, out) instanceof Conversion.Refused) {
            return false;
        }
        comesBack(file, seed);
        return true;
    }

    private static void comesBack(byte[] file, long seed) {
        var json = Converted.json(file);
        assertThat(Converted.bytes(json))
                .as(() -> seed + ": " + HexFormat.of().formatHex(file) + "\n" + json)
                .isEqualTo(file);
    }

    @Test
    void damagedJsonIsTakenOrRefusedButNeverBreaksOff() {
        var json = Converted.json(new RandomFiles(1).xml()) + Converted.json(new RandomFiles(3).segments());
        for (long seed = 0; seed < FILES; seed++) {
            var files = new RandomFiles(seed);
            var part = seed % 3 == 0 ? Converted.json(files.xdt()) : seed % 3 == 1 ? Converted.json(files.xml()) : json;
            var damaged = files.damaged(part.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Converted.fromJson(Head.characters(damaged), new ByteArrayOutputStream()))
                    .isNotNull();
        }
    }
}
