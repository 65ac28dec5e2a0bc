package de.depesche.formats.kvdt;

import java.util.Arrays;

/// How many bytes a content may have, as a set of bits: lengths over 1000 do not occur. The table writes it `9`,
/// `<=60`,
/// `15-17`, `5,6`, or leaves it empty where nothing is known.
public final class Lengths {
    private static final int LONGEST = 1023;

    private final String notation;
    private final long[] allowed;

    private Lengths(String notation, long[] allowed) {
        this.notation = notation;
        this.allowed = allowed;
    }

    static Lengths parse(String notation) {
        var allowed = new long[(LONGEST + 1) / Long.SIZE];
        if (notation.isEmpty()) {
            Arrays.fill(allowed, -1);
        } else if (notation.startsWith("<=")) {
            allow(allowed, 1, Integer.parseInt(notation.substring(2)));
        } else if (notation.contains("-")) {
            var ends = notation.split("-");
            allow(allowed, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        } else {
            for (var one : notation.split(",")) {
                allow(allowed, Integer.parseInt(one), Integer.parseInt(one));
            }
        }
        return new Lengths(notation, allowed);
    }

    private static void allow(long[] allowed, int from, int to) {
        for (int length = from; length <= to; length++) {
            allowed[length / Long.SIZE] |= 1L << length;
        }
    }

    public boolean allows(int length) {
        return length <= LONGEST && (allowed[length / Long.SIZE] & 1L << length) != 0;
    }

    /// Whether anything up to a length will do.
    boolean areUpTo() {
        return notation.startsWith("<=");
    }

    @Override
    public String toString() {
        return notation;
    }

    /// As people say it, in German.
    String german() {
        return areUpTo()
                ? "höchstens " + notation.substring(2)
                : notation.replace("-", " bis ").replace(",", " oder ");
    }
}
