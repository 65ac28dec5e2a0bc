package de.depesche.formats.examples;

import de.depesche.formats.json.Conversion;
import de.depesche.formats.json.Conversions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Changes a name in a file of any format: to JSON, an edit, and back. Lengths follow by themselves.
public final class ChangeName {
    private ChangeName() {}

    public static void main(String[] arguments) throws IOException {
        var json = new ByteArrayOutputStream();
        try (var in = Files.newInputStream(Path.of(arguments[0]))) {
            say(Conversions.toJson(Optional.of(arguments[0]), in, json));
        }
        var edited = json.toString(StandardCharsets.UTF_8).replace(arguments[1], arguments[2]);
        try (var out = Files.newOutputStream(Path.of(arguments[3]))) {
            say(Conversions.fromJson(new ByteArrayInputStream(edited.getBytes(StandardCharsets.UTF_8)), out));
        }
    }

    private static void say(Conversion outcome) {
        switch (outcome) {
            case Conversion.Done(var format) -> System.out.println(format.title());
            case Conversion.Refused(var finding) -> System.out.println(finding.message(Locale.GERMAN));
        }
    }
}
