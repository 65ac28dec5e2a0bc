package de.depesche.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.json.Conversion;
import de.depesche.formats.json.Conversions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The way back from JSON, which people edit and strangers send.
final class JsonReadings {
    private JsonReadings() {}

    /// What comes out of any JSON is a file: where it can be turned into JSON again, it comes back the same.
    static Stream<String> back(byte[] input) throws IOException {
        var file = new ByteArrayOutputStream();
        return switch (Conversions.fromJson(new ByteArrayInputStream(input), file)) {
            case Conversion.Done(var format) -> {
                comesBack(file.toByteArray());
                yield Stream.of(format.title());
            }
            case Conversion.Refused(var finding) -> {
                assertThat(finding.message(Locale.GERMAN)).isNotBlank();
                yield Stream.of(finding.rule().id());
            }
        };
    }

    static byte[] json(byte[] file) {
        try {
            var json = new ByteArrayOutputStream();
            Conversions.toJson(Optional.empty(), new ByteArrayInputStream(file), json);
            return json.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void comesBack(byte[] file) throws IOException {
        var json = new ByteArrayOutputStream();
        if (Conversions.toJson(Optional.empty(), new ByteArrayInputStream(file), json) instanceof Conversion.Done) {
            var again = new ByteArrayOutputStream();
            assertThat(Conversions.fromJson(new ByteArrayInputStream(json.toByteArray()), again))
                    .isInstanceOf(Conversion.Done.class);
            assertThat(again.toByteArray()).isEqualTo(file);
        }
    }
}
