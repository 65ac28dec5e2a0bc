package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Certainty;
import java.util.List;

/// One field of the table.
///
/// @param number the Feldkennung, 0 to 9999
/// @param name as the specification calls it, in German
/// @param values what it may say; empty: anything
/// @param source where the entry is from
public record FieldSpec(
        int number,
        String name,
        Lengths lengths,
        Type type,
        List<String> values,
        Identifier identifier,
        Certainty certainty,
        String source) {
    public FieldSpec {
        values = List.copyOf(values);
    }

    /// What a content is made of.
    public enum Type {
        /// 0–9.
        DIGITS,
        TEXT,
        /// A day as JJJJMMTT.
        DAY,
        UNKNOWN
    }

    /// Numbers with rules of their own.
    public enum Identifier {
        NONE,
        BSNR,
        LANR,
        PSEUDO,
        ASV,
        IK,
        KVNR
    }

    static FieldSpec of(String[] cells) {
        return new FieldSpec(
                Integer.parseInt(cells[0]),
                cells[1],
                Lengths.parse(cells[2]),
                switch (cells[3]) {
                    case "n" -> Type.DIGITS;
                    case "a" -> Type.TEXT;
                    case "d" -> Type.DAY;
                    default -> Type.UNKNOWN;
                },
                Lines.values(cells[4]),
                cells[5].isEmpty() ? Identifier.NONE : Identifier.valueOf(cells[5]),
                Certainty.valueOf(cells[6]),
                cells[7]);
    }

    boolean isSure() {
        return certainty == Certainty.WORDING;
    }
}
