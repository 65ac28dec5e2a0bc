package de.depesche.checker;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a command reads from: a file, or with `-` the standard input, which can be read only once and has no name.
record Source(Path path, InputStream standardInput) {
    private static final Path STANDARD_INPUT = Path.of("-");

    boolean isStandardInput() {
        return path.equals(STANDARD_INPUT);
    }

    /// As people read it.
    String shown(Words words) {
        return isStandardInput() ? words.of("Standardeingabe", "standard input") : path.toString();
    }

    /// The file's own name, by which it is checked too.
    Optional<String> fileName() {
        return isStandardInput()
                ? Optional.empty()
                : Optional.ofNullable(path.getFileName()).map(Path::toString);
    }

    /// With its first byte read, so that a folder or a missing right shows here.
    InputStream opened() throws Unusable {
        try {
            var in = new BufferedInputStream(isStandardInput() ? unclosed() : Files.newInputStream(path));
            in.mark(1);
            in.read();
            in.reset();
            return in;
        } catch (IOException e) {
            throw Unusable.toRead(path, e);
        }
    }

    private InputStream unclosed() {
        return new FilterInputStream(standardInput) {
            @Override
            public void close() {
                // Standard input is not ours to close.
            }
        };
    }
}
