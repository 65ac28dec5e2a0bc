package de.depesche.checker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// Calls of the program, one after the other, as a person or another program makes them.
abstract class CheckerCalls {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-02T11:10:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    private InputStream in = InputStream.nullInputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    final int run(String... arguments) {
        out.reset();
        return run(print(out), arguments);
    }

    final int run(PrintStream to, String... arguments) {
        err.reset();
        return new Checker(new Streams(in, to, print(err), CLOCK), false).run(List.of(arguments));
    }

    /// What the next call finds at its standard input.
    final void pipe(byte[] content) {
        in = new ByteArrayInputStream(content);
    }

    final void pipe(String content) {
        pipe(bytes(content));
    }

    /// What the last call said.
    final String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final byte[] written() {
        return out.toByteArray();
    }

    final String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    final Path file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), bytes(content));
    }

    final List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
