package de.depesche.proof.entry;

import java.util.regex.Pattern;

/// Ids in the log have no spaces and nothing beyond ASCII: a person's name or free text does not fit in.
final class Ids {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@/~-]{0,199}");
    private static final Pattern ACT = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){1,5}");

    private Ids() {}

    static void require(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(what + ": 1 to 200 letters, digits or ._:@/~- are expected");
        }
    }

    static void requireAct(String act) {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("act: words joined by dots are expected, such as cases.case.closed");
        }
    }
}
