package de.depesche.checker;

import de.depesche.formats.rules.Text;
import de.depesche.formats.tables.MalformedTable;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that the person named cannot be used: it is not there, may not be read or not be written.
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Text why;

    private Unusable(Text why, Exception cause) {
        super(why.english(), cause);
        this.why = why;
    }

    static Unusable toRead(Path file, Exception cause) {
        return switch (cause) {
            case NoSuchFileException _ ->
                new Unusable(Text.of(plain(file) + " gibt es nicht.", plain(file) + " does not exist."), cause);
            case AccessDeniedException _ ->
                new Unusable(
                        Text.of(plain(file) + " dürfen Sie nicht lesen.", plain(file) + " may not be read by you."),
                        cause);
            default ->
                new Unusable(
                        Text.of(
                                plain(file) + " ist nicht lesbar. Ist es ein Ordner, oder ist der Datenträger fort?",
                                plain(file) + " cannot be read. Is it a folder, or is the medium gone?"),
                        cause);
        };
    }

    static Unusable toWrite(Path file, Exception cause) {
        return cause instanceof FileAlreadyExistsException
                ? new Unusable(
                        Text.of(
                                plain(file)
                                        + " lässt sich nicht schreiben: Es gibt sie schon, und überschrieben wird nie.",
                                plain(file) + " cannot be written: it is there already, and nothing is overwritten."),
                        cause)
                : new Unusable(
                        Text.of(
                                plain(file)
                                        + " lässt sich nicht schreiben. Gibt es den Ordner, ist Platz, und haben Sie das Recht?",
                                plain(file)
                                        + " cannot be written. Does the folder exist, is there space, and may you write?"),
                        cause);
    }

    static Unusable table(Path file, IllegalArgumentException cause) {
        if (!(cause instanceof MalformedTable table)) {
            return new Unusable(
                    Text.of(
                            plain(file) + " ist keine Tabelle, die sich lesen lässt.",
                            plain(file) + " is no table that can be read."),
                    cause);
        }
        var german = plain(file) + ", Zeile " + table.line() + ": „" + plain(table.value()) + "“ ist nicht erlaubt";
        return new Unusable(
                Text.of(
                        table.column().equals("columns")
                                ? german + "; die erste Zeile lautet " + plain(table.allowed()) + "."
                                : german + " (" + table.column() + "). Vergleichen Sie die Zeile mit der ersten.",
                        plain(file) + ": " + plain("" + cause.getMessage()) + "."),
                cause);
    }

    static Unusable schema(Path file, IllegalArgumentException cause) {
        return new Unusable(
                Text.of(
                        plain(file) + " ist kein XML-Schema, oder eine Datei, die es einbindet, liegt nicht daneben.",
                        plain(file) + " is no XML schema, or a file that it includes does not lie beside it."),
                cause);
    }

    static Unusable routing(Path file) {
        return new Unusable(
                Text.of(
                        plain(file) + " ist keine SDKVCA. Prüfen Sie die Datei mit ./depesche check.",
                        plain(file) + " is no SDKVCA. Check the file with ./depesche check."),
                new IllegalArgumentException());
    }

    Text why() {
        return why;
    }

    private static String plain(Path file) {
        return plain(file.toString());
    }

    /// Braces mark places in a sentence.
    private static String plain(String text) {
        return text.replace('{', '(').replace('}', ')');
    }
}
