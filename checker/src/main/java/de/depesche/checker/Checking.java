package de.depesche.checker;

import de.depesche.checker.Order.Check;
import de.depesche.formats.inspection.Inspection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Checks the files of one call, one after the other or together, and reports.
final class Checking {
    private final Check check;
    private final Streams streams;
    private final PrintStream out;
    private final Words words;
    private final Colours colours;

    Checking(Check check, Streams streams, Colours colours) {
        this.check = check;
        this.streams = streams;
        this.out = streams.out();
        this.words = new Words(check.language());
        this.colours = colours;
    }

    /// @return the exit code: the worst verdict
    int run() throws Unusable {
        var inspection = new Imports(check, streams.clock()).inspection();
        var text = new TextReport(words, colours);
        var fixing = new Fixing(inspection, check.json() ? Streams.nowhere() : out, words, colours);
        var checked = new ArrayList<CheckedFile>();
        for (var entry : Entry.of(check, streams)) {
            var file = inspected(inspection, entry);
            checked.add(file);
            if (!check.json()) {
                out.print(text.of(file));
            }
            if (check.fix()) {
                fixing.fix(entry, file);
            }
        }
        if (check.json()) {
            out.println(JsonReport.of(checked, check.language()));
        }
        writePages(new HtmlReport(words).of(checked));
        return checked.stream()
                .mapToInt(file -> file.report().verdict().exitCode())
                .max()
                .orElse(0);
    }

    private CheckedFile inspected(Inspection inspection, Entry entry) throws Unusable {
        try {
            return CheckedFile.of(entry.shown(words), entry.inspected(inspection));
        } catch (IOException e) {
            throw Unusable.toRead(path(entry), e);
        }
    }

    private static Path path(Entry entry) {
        return switch (entry) {
            case Entry.Single(var source) -> source.path();
            case Entry.Together together -> together.folder();
        };
    }

    private void writePages(String html) throws Unusable {
        if (check.html().isPresent()) {
            try {
                Files.writeString(check.html().get(), html);
            } catch (IOException e) {
                throw Unusable.toWrite(check.html().get(), e);
            }
        }
        if (check.pdf().isPresent()) {
            try (var pdf = Files.newOutputStream(check.pdf().get())) {
                PdfReport.write(html, pdf);
            } catch (IOException e) {
                throw Unusable.toWrite(check.pdf().get(), e);
            }
        }
    }
}
