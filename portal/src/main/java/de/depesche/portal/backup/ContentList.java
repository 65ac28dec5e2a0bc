package de.depesche.portal.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The contents of one backup with their hashes, in the order of their names, one a line:
/// `sha256sum -c contents.sha256` in the backup's folder checks them without this program.
final class ContentList implements AutoCloseable {
    static final String FILE = "contents.sha256";

    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64})  \\.\\./blobs/[0-9a-f]{2}/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    record Line(UUID blob, String sha256) {
        String text() {
            return sha256 + "  ../" + ContentPool.pathOf(blob) + "\n";
        }

        /// As the database and the list sort them.
        boolean isBefore(UUID other) {
            return blob.toString().compareTo(other.toString()) < 0;
        }
    }

    private final BufferedReader lines;
    private Optional<Line> next;

    ContentList(Path backup) throws IOException {
        lines = Files.newBufferedReader(backup.resolve(FILE));
        next = read();
    }

    Optional<Line> next() throws IOException {
        var current = next;
        next = read();
        return current;
    }

    /// The hash of a blob, asked for in the order of their names.
    Optional<String> sha256(UUID blob) throws IOException {
        while (next.filter(line -> line.isBefore(blob)).isPresent()) {
            next = read();
        }
        return next.filter(line -> line.blob().equals(blob)).map(Line::sha256);
    }

    private Optional<Line> read() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            return Optional.empty();
        }
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Refused("damaged", FILE);
        }
        return Optional.of(new Line(UUID.fromString(parts.group(2)), parts.group(1)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
