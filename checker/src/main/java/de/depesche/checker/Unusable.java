package de.depesche.checker;

import de.depesche.formats.rules.Text;
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
        var reason = cause.getClass().getSimpleName();
        return new Unusable(
                Text.of(
                        plain(file) + " ist nicht lesbar (" + reason
                                + "). Gibt es die Datei, und dürfen Sie sie lesen?",
                        plain(file) + " cannot be read (" + reason + "). Does it exist, and may you read it?"),
                cause);
    }

    static Unusable toWrite(Path file, Exception cause) {
        var reason = cause.getClass().getSimpleName();
        return new Unusable(
                Text.of(
                        plain(file) + " lässt sich nicht schreiben (" + reason
                                + "). Gibt es sie schon, oder fehlt das Recht?",
                        plain(file) + " cannot be written (" + reason
                                + "). Is it there already, or is the right missing?"),
                cause);
    }

    static Unusable table(IllegalArgumentException cause) {
        return new Unusable(Text.of("Stammdaten: " + braceless(cause), "Master data: " + braceless(cause)), cause);
    }

    Text why() {
        return why;
    }

    private static String plain(Path file) {
        return file.toString().replace('{', '(').replace('}', ')');
    }

    private static String braceless(Exception cause) {
        return String.valueOf(cause.getMessage()).replace('{', '(').replace('}', ')');
    }
}
