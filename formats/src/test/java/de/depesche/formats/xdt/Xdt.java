package de.depesche.formats.xdt;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/// Files of tests, made of lines such as `3101Muster`.
final class Xdt {
    static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private Xdt() {}

    static byte[] file(String... lines) {
        var out = new ByteArrayOutputStream();
        var writer = new XdtWriter(out, LATIN_9);
        try {
            for (var line : lines) {
                writer.line(line.substring(0, 4), line.substring(4));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] raw(String bytes) {
        return bytes.getBytes(LATIN_9);
    }

    static Report check(byte[] file, Dialect dialect) {
        var findings = new ReportBuilder();
        var reader = XdtReader.checking(new ByteArrayInputStream(file), dialect, findings);
        try {
            while (reader.next()) {
                reader.line();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.report();
    }
}
