package de.depesche.formats.fuzz;

import de.depesche.formats.xdt.XdtWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// Sound files of invented people, from which the inputs grow.
final class Seeds {
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private static final String AS_JSON = "json:";

    private Seeds() {}

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Seeds.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> of(String name) {
        if (name.startsWith(AS_JSON)) {
            return of(name.substring(AS_JSON.length())).map(JsonReadings::json);
        }
        var bytes = resource(name);
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (name.startsWith("identifiers")) {
            return text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8));
        }
        if (name.endsWith(".eml") || name.startsWith("dale") || name.startsWith("pdf")) {
            return Stream.of(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return Stream.of(name.endsWith(".txt") ? lines(text) : bytes);
    }

    /// A file of lines such as `3101Muster`.
    private static byte[] lines(String text) {
        var out = new ByteArrayOutputStream();
        var writer = new XdtWriter(out, LATIN_9);
        for (var line : text.lines().toList()) {
            try {
                writer.line(line.substring(0, 4), line.substring(4));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return out.toByteArray();
    }
}
