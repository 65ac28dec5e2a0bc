package de.depesche.checker;

import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.mail.Content;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `--fix`: a corrected copy beside a file; of the parts of a mail or a folder, copies in a folder beside it.
final class Fixing {
    private final Inspection inspection;
    private final PrintStream out;
    private final Words words;
    private final Colours colours;

    Fixing(Inspection inspection, PrintStream out, Words words, Colours colours) {
        this.inspection = inspection;
        this.out = out;
        this.words = words;
        this.colours = colours;
    }

    void fix(Entry entry, CheckedFile file) throws Unusable {
        switch (entry) {
            case Entry.Single(var source)
            when source.isStandardInput() ->
                say(
                        "Keine Kopie: Zum Berichtigen nennen Sie die Datei, nicht die Standardeingabe.",
                        "No copy: to correct a file, name it instead of standard input.");
            case Entry.Single(var source) when file.parts().isEmpty() -> alone(source.path(), file);
            case Entry.Single(var source) -> inFolder(source.path(), attachments(source.path()), file);
            case Entry.Together together
            when together.isFolder() -> inFolder(together.folder(), together.parts(), file);
            case Entry.Together together -> {
                var copies = together.files().stream().map(Copies::beside).iterator();
                concluded(parts(together.parts(), file, _ -> copies.next()));
            }
        }
    }

    private void alone(Path path, CheckedFile file) throws Unusable {
        if (file.report().readable()) {
            concluded(copied(() -> Files.newInputStream(path), file.kind(), Copies.beside(path)));
        } else {
            say("Keine Kopie: Was nicht lesbar ist, fehlte in ihr.", "No copy: it would lack what is unreadable.");
        }
    }

    private void inFolder(Path original, List<MailPart> parts, CheckedFile file) throws Unusable {
        var copies = Copies.inFolderBeside(original);
        try {
            if (concluded(parts(parts, file, copies::of))) {
                say(
                        "Ersetzen Sie damit die Teile des Pakets; eine Nachricht lassen Sie neu erzeugen.",
                        "Put them in the places of the parts; have a message written again.");
            }
        } finally {
            copies.close();
        }
    }

    private boolean parts(List<MailPart> parts, CheckedFile file, Function<String, Path> copies) throws Unusable {
        boolean corrected = false;
        for (int i = 0; i < parts.size(); i++) {
            var part = file.parts().get(i);
            var copy = copies.apply(part.name());
            corrected |= isReadable(part, parts.get(i)) && copied(parts.get(i)::open, part.kind(), copy);
        }
        return corrected;
    }

    /// A copy would lack what cannot be read.
    private boolean isReadable(Inspection.Part part, MailPart content) throws Unusable {
        try (var in = content.open()) {
            return inspection.inspect(Optional.of(part.name()), in).report().readable();
        } catch (IOException e) {
            throw Unusable.toRead(Path.of(Copies.plain(part.name())), e);
        }
    }

    /// @return whether there was something to correct
    private boolean copied(Content original, FileKind kind, Path copy) throws Unusable {
        try {
            var correction = Correction.of(original, kind, copy);
            if (correction.lines() > 0) {
                out.print(Difference.of(correction, words, colours));
                say("Berichtigte Kopie: " + copy, "Corrected copy: " + copy);
            }
            return correction.lines() > 0;
        } catch (IOException e) {
            throw Unusable.toWrite(copy, e);
        }
    }

    private boolean concluded(boolean corrected) {
        if (!corrected) {
            say("Mechanisch ist nichts zu berichtigen.", "Nothing can be corrected mechanically.");
        }
        return corrected;
    }

    private static List<MailPart> attachments(Path mail) throws Unusable {
        try {
            return Parcel.of(MailPart.parse(Files.readAllBytes(mail))).attachments();
        } catch (IOException e) {
            throw Unusable.toRead(mail, e);
        }
    }

    private void say(String german, String english) {
        out.println("  " + words.of(german, english));
    }
}
