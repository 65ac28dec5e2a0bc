package de.depesche.formats.ldt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import java.util.regex.Pattern;

/// How a file of LDT 3 is called: `Z01`, then letters, digits and `_`, then `.ldt`. KBV's own examples have small
/// letters too, so capitals are not asked for.
public final class LdtFileName {
    public static final Rule RULE = RuleBook.in(LdtFileName.class, "file.rules").rule("LDT3-NAME");

    private static final int LONGEST = 256;
    private static final Pattern NAME = Pattern.compile("Z01\\w*\\.ldt", Pattern.CASE_INSENSITIVE);

    private LdtFileName() {}

    public static void check(String name, Findings findings) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            findings.add(RULE.at(Where.FILE));
        }
    }
}
