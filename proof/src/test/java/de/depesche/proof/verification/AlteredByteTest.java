package de.depesche.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.seal.Forgeries;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class AlteredByteTest {
    private final World world;
    private final Receipt receipt;
    private final byte[] sealed;

    AlteredByteTest(@TempDir Path folder) throws Exception {
        world = new World(folder, SampleReceipts.LOG_KEY);
        receipt = world.receipt(2);
        sealed = world.sealed(receipt);
    }

    @Test
    void anyAlteredByteIsFound() {
        var random = new Random(4711);
        for (var i = 0; i < 150; i++) {
            assertThat(world.verified(flipped(sealed, random.nextInt(sealed.length)))
                            .holds())
                    .isFalse();
        }
        for (var part : List.of("%PDF", "/ByteRange", "/Contents <", "0000>", "/DSS", "/XRef", "startxref", "%%EOF")) {
            for (var at : places(part)) {
                assertThat(world.verified(flipped(sealed, at + part.length() - 1))
                                .holds())
                        .as("%s at %d", part, at)
                        .isFalse();
            }
        }
    }

    /// Behind the seal a forger may change bytes and the checksum; what the receipt says stays sealed.
    @Test
    void withTheChecksumSetRightTheSealStillHoldsItsContent() {
        var random = new Random(815);
        var end = text(sealed).indexOf("%%EOF", text(sealed).indexOf("/ByteRange"));
        for (var i = 0; i < 150; i++) {
            var at = random.nextInt(sealed.length);
            var verification = world.verified(Forgeries.withRightChecksum(flipped(sealed, at)));

            var inSealsValue = at > text(sealed).indexOf("/Contents <") && at < end;
            if (at < end && !inSealsValue) {
                assertThat(verification.holds()).as("byte %d", at).isFalse();
            }
            if (verification.holds()) {
                assertThat(verification.statement()).as("byte %d", at).contains(receipt.statement());
            }
        }
    }

    private List<Integer> places(String part) {
        return Pattern.compile(Pattern.quote(part))
                .matcher(text(sealed))
                .results()
                .map(MatchResult::start)
                .toList();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] flipped(byte[] file, int at) {
        var altered = file.clone();
        altered[at] ^= 1;
        return altered;
    }
}
