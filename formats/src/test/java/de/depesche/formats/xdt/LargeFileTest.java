package de.depesche.formats.xdt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.json.Repeated;
import de.depesche.formats.kvdt.KvdtCheck;
import de.depesche.formats.kvdt.MasterData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that never stood on a disk is read, checked with all rules of KVDT, and written again byte by byte, in a Java
/// of 64 MiB: 1 GB with `-Ddepesche.long=true`, 40 MB otherwise.
class LargeFileTest {
    private static final long BYTES = Boolean.getBoolean("depesche.long") ? 1_000_000_000 : 40_000_000;
    private static final int CASES_OF_BLOCK = 500;
    private static final byte[] BLOCK = lines(
            "80000101",
            "3000 4711",
            "3101M\u00fcller",
            "3102Erika",
            "310319690404",
            "410122026",
            "500020260402",
            "500103000",
            "6001J06.9");

    @TempDir
    Path folder;

    @Test
    void memoryDoesNotGrowWithTheFile() throws IOException, InterruptedException {
        var log = folder.resolve("log");
        var child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        Long.toString(BYTES)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(child.waitFor()).as(Files.readString(log)).isZero();
        } finally {
            child.destroyForcibly();
        }
        assertThat(Files.readString(log)).contains("the same", "cases were checked");
    }

    /// What the child runs.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            long cases = Long.parseLong(arguments[0]) / BLOCK.length * CASES_OF_BLOCK;
            var report = new KvdtCheck(MasterData.NONE).check(Optional.empty(), file(cases));
            // Each case lacks fields that must be there, so the count shows that each was seen.
            System.out.println(
                    report.counts().values().stream().anyMatch(count -> count >= cases)
                            ? "cases were checked"
                            : "" + report);

            var read = new CheckedInputStream(file(cases), new CRC32());
            var written = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
            var reader = XdtReader.of(read, Dialect.KVDT);
            var writer = new XdtWriter(written, Charset.forName("ISO-8859-15"));
            while (reader.next()) {
                writer.line(reader.line());
            }
            System.out.println(
                    read.getChecksum().getValue() == written.getChecksum().getValue() ? "the same" : "another file");
        }
    }

    private static InputStream file(long cases) {
        return new Repeated(BLOCK, cases / CASES_OF_BLOCK * BLOCK.length);
    }

    private static byte[] lines(String... contents) {
        var text = new StringBuilder();
        for (var content : contents) {
            text.append("%03d".formatted(content.length() + 5)).append(content).append("\r\n");
        }
        return text.toString().repeat(CASES_OF_BLOCK).getBytes(StandardCharsets.ISO_8859_1);
    }
}
