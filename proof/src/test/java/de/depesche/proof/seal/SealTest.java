package de.depesche.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.verification.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    @Test
    void severalThreadsSealAtOnce(@TempDir Path folder) throws Exception {
        var world = new World(folder, SampleReceipts.LOG_KEY);
        var pdf = world.rendered(world.receipt(1));
        Callable<byte[]> sealing = () -> world.seal.seal(pdf);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var results = new ArrayList<Future<byte[]>>();
            for (var i = 0; i < 12; i++) {
                results.add(threads.submit(sealing));
            }
            for (var result : results) {
                assertThat(world.verified(result.get()).holds()).isTrue();
            }
        }
    }

    @Test
    void whatIsNoPdfIsNotSealed(@TempDir Path folder) {
        var world = new World(folder, SampleReceipts.LOG_KEY);

        assertThatThrownBy(() -> world.seal.seal("kein PDF".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SealUnavailable.class);
    }

    @Test
    void thePolicyIsStrictInBothPlaces() {
        assertThat(StrictPolicy.text())
                .doesNotContain("<PdfVisualDifference Level=\"WARN\"")
                .doesNotContain("<PdfAnnotationOverlap Level=\"WARN\"")
                .doesNotContain("<UndefinedChanges Level=\"WARN\"")
                .contains("<UndefinedChanges Level=\"FAIL\"");
    }

    @Test
    void theChecksumFindsEveryFlippedBit() {
        var file = FileChecksum.added("%PDF-1.7\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(FileChecksum.holds(file)).isTrue();
        for (var at = 0; at < file.length * 8; at++) {
            var altered = file.clone();
            altered[at / 8] ^= (byte) (1 << at % 8);
            assertThat(FileChecksum.holds(altered)).isFalse();
        }
    }
}
