package de.depesche.checker;

import de.depesche.checker.Order.Convert;
import de.depesche.formats.json.Conversion;
import de.depesche.formats.json.Conversions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Turns one file into JSON, or JSON into the file again. What is refused leaves nothing behind, neither in a file nor
/// on standard output, and no file is overwritten.
final class Converting {
    private static final int REFUSED = 3;
    private static final Path STANDARD_OUTPUT = Path.of("stdout");

    private final Convert convert;
    private final Source source;
    private final PrintStream out;
    private final PrintStream err;
    private final Words words;
    private final TextReport report;

    Converting(Convert convert, Streams streams, Colours colours) {
        this.convert = convert;
        this.source = new Source(convert.file(), streams.in());
        this.out = streams.out();
        this.err = streams.err();
        this.words = new Words(convert.language());
        this.report = new TextReport(words, colours);
    }

    /// @return the exit code
    int run() throws Unusable {
        var outcome = convert.to().isPresent() ? toFile(convert.to().get()) : toStandardOutput();
        return switch (outcome) {
            case Conversion.Done(var format) -> {
                convert.to().ifPresent(to -> out.println(format.title() + ": " + to));
                yield 0;
            }
            case Conversion.Refused(var finding) -> {
                err.println(source.shown(words) + ":");
                err.print(report.of(finding));
                yield REFUSED;
            }
        };
    }

    private Conversion toFile(Path to) throws Unusable {
        try (var in = source.opened()) {
            if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            return moved(in, to);
        } catch (IOException e) {
            throw Unusable.toWrite(to, e);
        }
    }

    private Conversion moved(InputStream in, Path to) throws IOException {
        var written = Files.createTempFile(to.toAbsolutePath().getParent(), ".depesche-", ".part");
        try {
            Conversion outcome;
            try (var part = new BufferedOutputStream(Files.newOutputStream(written, StandardOpenOption.WRITE))) {
                outcome = converted(in, part);
            }
            if (outcome instanceof Conversion.Done) {
                Files.move(written, to);
            }
            return outcome;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /// Nothing goes out before the whole is known to be good, and the input is read once: it may be a pipe.
    private Conversion toStandardOutput() throws Unusable {
        try (var in = source.opened();
                var spool = Spool.open()) {
            var outcome = converted(in, spool.in());
            if (outcome instanceof Conversion.Done) {
                spool.moveTo(out);
                if (out.checkError()) {
                    throw Unusable.toWrite(STANDARD_OUTPUT, new IOException());
                }
            }
            return outcome;
        } catch (IOException e) {
            throw Unusable.toRead(convert.file(), e);
        }
    }

    private Conversion converted(InputStream in, OutputStream to) throws IOException {
        return convert.back() ? Conversions.fromJson(in, to) : Conversions.toJson(Optional.empty(), in, to);
    }
}
