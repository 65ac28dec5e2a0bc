package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What tests convert.
final class Converted {
    static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private Converted() {}

    static String json(String file) {
        return json(file.getBytes(LATIN_9));
    }

    static String json(byte[] file) {
        var out = new ByteArrayOutputStream();
        var outcome = toJson(file, out);
        assertThat(outcome).isInstanceOf(Conversion.Done.class);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Conversion toJson(byte[] file, ByteArrayOutputStream out) {
        try {
            return Conversions.toJson(Optional.of("file"), new ByteArrayInputStream(file), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file, with one character for each byte.
    static String file(String json) {
        return new String(bytes(json), LATIN_9);
    }

    static byte[] bytes(String json) {
        var out = new ByteArrayOutputStream();
        assertThat(fromJson(json, out)).isInstanceOf(Conversion.Done.class);
        return out.toByteArray();
    }

    static Conversion fromJson(String json, ByteArrayOutputStream out) {
        return fromJson(json.getBytes(StandardCharsets.UTF_8), out);
    }

    static Conversion fromJson(byte[] json, ByteArrayOutputStream out) {
        try {
            return Conversions.fromJson(new ByteArrayInputStream(json), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void comesBack(String file) {
        comesBack(file.getBytes(LATIN_9));
    }

    static void comesBack(byte[] file) {
        var json = json(file);
        assertThat(bytes(json)).as(json).isEqualTo(file);
    }

    static Finding refusedFile(String file) {
        return refused(toJson(file.getBytes(LATIN_9), new ByteArrayOutputStream()));
    }

    static Finding refusedJson(byte[] json) {
        return refused(fromJson(json, new ByteArrayOutputStream()));
    }

    static Finding refusedJson(String json) {
        return refused(fromJson(json, new ByteArrayOutputStream()));
    }

    private static Finding refused(Conversion outcome) {
        assertThat(outcome).isInstanceOf(Conversion.Refused.class);
        return ((Conversion.Refused) outcome).finding();
    }
}
