package de.depesche.formats.ldt2;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Validity;

/// Rules about formats whose specification was not read: warnings, never errors.
public final class FlatRule {
    private FlatRule() {}

    /// @param certainty [Certainty#OBSERVED] where published files keep to it
    public static Rule warning(
            String id, String source, Certainty certainty, Text condition, Text message, Text remedy) {
        return new Rule(id, source, Validity.ALWAYS, Severity.WARNING, certainty, condition, message, remedy);
    }

    /// A record has as many bytes, line ends included, as its FK 8100 says.
    public static Rule recordLength(String format, String source) {
        return warning(
                format + "-8100",
                source,
                Certainty.OBSERVED,
                Text.of(
                        "FK 8100 nennt die Länge des Satzes in Bytes, Zeilenenden eingeschlossen.",
                        "FK 8100 gives the length of the record in bytes, line ends included."),
                Text.of(
                        "Der Satz hat {right} Bytes, FK 8100 nennt {found}.",
                        "The record has {right} bytes, FK 8100 says {found}."),
                Text.of(
                        "Die Datei wurde nach dem Erzeugen verändert oder falsch erzeugt. Fragen Sie den Absender.",
                        "The file was changed after it was made, or made wrongly. Ask the sender."));
    }

    /// Days are written TTMMJJJJ.
    public static Rule day(String format, String source) {
        return warning(
                format + "-DATUM",
                source,
                Certainty.OBSERVED,
                Text.of("Ein Datum hat die Form TTMMJJJJ.", "A date has the form DDMMYYYY."),
                Text.of("„{found}“ ist kein Datum TTMMJJJJ.", "“{found}” is no date DDMMYYYY."),
                Text.of("Vergleichen Sie die Angabe mit dem Original.", "Compare it with the original."));
    }
}
