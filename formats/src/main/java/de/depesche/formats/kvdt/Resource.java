package de.depesche.formats.kvdt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A table inside this jar. One that is missing is a broken build, not a case to handle.
final class Resource {
    private Resource() {}

    static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows below the head of a table with semicolons.
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split(";", -1)).toList();
    }

    static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(","));
    }
}
