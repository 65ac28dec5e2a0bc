package de.depesche.checker;

import de.depesche.checker.Order.Check;
import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.xml.XmlSchemas;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/// Checks the files of one call, one after the other, and reports.
final class Checking {
    private final Check check;
    private final PrintStream out;
    private final Words words;
    private final Colours colours;

    Checking(Check check, PrintStream out, Colours colours) {
        this.check = check;
        this.out = out;
        this.words = new Words(check.language());
        this.colours = colours;
    }

    /// @return the exit code: the worst verdict
    int run() throws Unusable {
        var inspection = new Inspection(masterData(), schemas());
        var text = new TextReport(words, colours);
        var checked = new ArrayList<CheckedFile>();
        for (var path : check.files()) {
            var file = inspected(inspection, path);
            checked.add(file);
            if (!check.json()) {
                out.print(text.of(file));
            }
            if (check.fix()) {
                fix(path, file);
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

    private MasterData masterData() throws Unusable {
        if (check.master().isEmpty()) {
            return MasterData.NONE;
        }
        var folder = check.master().get();
        try {
            return MasterFolder.read(folder);
        } catch (IOException e) {
            throw Unusable.toRead(folder, e);
        } catch (IllegalArgumentException e) {
            throw Unusable.table(e);
        }
    }

    private Optional<XmlSchemas> schemas() throws Unusable {
        if (check.schema().isEmpty()) {
            return Optional.empty();
        }
        var main = check.schema().get();
        try {
            return Optional.of(MasterFolder.schemas(main));
        } catch (IOException e) {
            throw Unusable.toRead(main, e);
        } catch (IllegalArgumentException e) {
            throw Unusable.table(e);
        }
    }

    private static CheckedFile inspected(Inspection inspection, Path path) throws Unusable {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            var name = Optional.ofNullable(path.getFileName()).map(Path::toString);
            var result = inspection.inspect(name, in);
            return new CheckedFile(path.toString(), result.kind(), result.report());
        } catch (IOException e) {
            throw Unusable.toRead(path, e);
        }
    }

    private void fix(Path path, CheckedFile file) throws Unusable {
        if (!file.report().readable()) {
            say(words.of(
                    "Keine Kopie: Was nicht lesbar ist, fehlte in ihr.", "No copy: it would lack what is unreadable."));
            return;
        }
        try {
            var correction = Correction.of(path, file.kind());
            if (correction.lines() == 0) {
                say(words.of("Mechanisch ist nichts zu berichtigen.", "Nothing can be corrected mechanically."));
            } else if (!check.json()) {
                out.print(Difference.of(correction, words, colours));
                say(words.of("Berichtigte Kopie: ", "Corrected copy: ") + correction.copy());
            }
        } catch (IOException e) {
            throw Unusable.toWrite(path, e);
        }
    }

    /// To a person; programs read the findings alone.
    private void say(String sentence) {
        if (!check.json()) {
            out.println("  " + sentence);
        }
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
