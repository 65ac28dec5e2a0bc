package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 100 MB of lines go to JSON and back in a Java of 24 MB.
class ConversionMemoryTest {
    private static final byte[] LINES =
            "0138000con0\r\n0153101M\u00fcller\r\n0285009aaaaaaaaaaaaaaaaaaa\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final long BYTES = 100_000_000;

    @TempDir
    Path folder;

    @Test
    void memoryDoesNotGrowWithTheFile() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.resolve("log");
        var child = new ProcessBuilder(
                        java,
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThereAndBack.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(child.waitFor()).as(() -> text(log)).isZero();
        assertThat(text(log)).contains("the same");
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the child runs.
    static final class ThereAndBack {
        private ThereAndBack() {}

        public static void main(String[] folder) throws IOException, NoSuchAlgorithmException {
            var json = Path.of(folder[0], "json");
            var before = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(new Repeated(LINES, BYTES), before);
                    var out = Files.newOutputStream(json)) {
                Conversions.toJson(Optional.empty(), in, out);
            }
            var after = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(json);
                    var out = new DigestOutputStream(OutputStream.nullOutputStream(), after)) {
                Conversions.fromJson(in, out);
            }
            var digest = HexFormat.of().formatHex(before.digest());
            System.out.println(digest.equals(HexFormat.of().formatHex(after.digest())) ? "the same" : "another file");
        }
    }
}
