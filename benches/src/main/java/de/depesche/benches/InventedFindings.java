package de.depesche.benches;

import de.depesche.formats.ldt.ChecksumLine;
import de.depesche.formats.tables.Resource;
import de.depesche.formats.xdt.XdtWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of laboratory findings (LDT 3) of any size, invented and without a fault: the one of `findings.txt`, its
/// finding repeated for ever new orders.
final class InventedFindings {
    private static final Charset CHARSET = Charset.forName("ISO-8859-15");
    private static final String FINDING = "80008205";
    private static final String END = "80008221";
    private static final String ORDER = "8310";

    private final XdtWriter writer;

    private InventedFindings(XdtWriter writer) {
        this.writer = writer;
    }

    static void write(Path file, long bytes) throws IOException {
        try (var out = new ChecksumLine(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            new InventedFindings(new XdtWriter(out, CHARSET)).file(bytes);
        }
    }

    private void file(long bytes) throws IOException {
        var lines =
                Resource.text(InventedFindings.class, "findings.txt").lines().toList();
        int finding = lines.indexOf(FINDING);
        int end = lines.indexOf(END);
        lines(lines.subList(0, finding), 0);
        for (int number = 1; writer.written() < bytes; number++) {
            lines(lines.subList(finding, end), number);
        }
        lines(lines.subList(end, lines.size()), 0);
    }

    private void lines(List<String> lines, int number) throws IOException {
        for (var line : lines) {
            var field = line.substring(0, 4);
            writer.line(field, field.equals(ORDER) ? "A-" + number : line.substring(4));
        }
    }
}
