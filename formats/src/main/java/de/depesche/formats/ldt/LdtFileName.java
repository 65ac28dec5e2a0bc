package de.depesche.formats.ldt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.util.regex.Pattern;

/// How a file of LDT 3 is called: `Z01`, then letters, digits and `_`, then `.ldt`. KBV's own examples have small
/// letters
/// too, so capitals are not asked for.
public final class LdtFileName {
    public static final Rule RULE = RuleText.of("LDT3-NAME")
            .holds(
                    "Die Datei heißt Z01…ldt, mit höchstens 256 Zeichen: Buchstaben, Ziffern und Unterstriche.",
                    "The file is called Z01…ldt, with at most 256 characters: letters, digits and underscores.")
            .broken("Die Datei heißt nicht wie eine LDT-Datei.", "The file is not called as an LDT file is.")
            .rule(
                    Severity.WARNING,
                    Certainty.SECONDARY,
                    Text.of(
                            "Benennen Sie sie um, etwa in Z01_Befund_4711.ldt: Manche Programme holen nur solche Dateien ab.",
                            "Rename it, such as Z01_Befund_4711.ldt: some programs fetch such files only."));

    private static final int LONGEST = 256;
    private static final Pattern NAME = Pattern.compile("Z01\\w*\\.ldt", Pattern.CASE_INSENSITIVE);

    private LdtFileName() {}

    public static void check(String name, Findings findings) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            findings.add(RULE.at(Where.FILE));
        }
    }
}
