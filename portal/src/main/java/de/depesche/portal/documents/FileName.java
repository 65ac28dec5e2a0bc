package de.depesche.portal.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A file's name as people see it: one line, composed characters, no marks that turn the reading direction, at most
/// 255 characters with the ending kept. It is data for display and never part of a path.
public record FileName(String value) {
    private static final int LONGEST = 255;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /// Control, format (RTL marks, zero width), unassigned, private and lone surrogates.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\u2028\\u2029]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");

    public FileName {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException("not a clean file name");
        }
    }

    /// Whatever a client sends: a path loses its folders, a name without anything readable becomes "Dokument".
    public static FileName cleaned(String sent) {
        var name = FOLDERS.matcher(sent).replaceFirst("");
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = SPACES.matcher(name).replaceAll(" ").strip();
        return new FileName(shortened(name.isEmpty() ? "Dokument" : name));
    }

    /// Lower case, without the dot; empty when there is none.
    public String ending() {
        var found = ENDING.matcher(value);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var found = ENDING.matcher(name);
        var tail = found.find() ? found.group() : "";
        int kept = name.offsetByCodePoints(0, LONGEST - 1 - tail.length());
        return name.substring(0, kept) + "…" + tail;
    }
}
