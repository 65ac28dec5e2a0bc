package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import java.util.List;
import java.util.Optional;

/// Institutionskennzeichen (§ 293 SGB V), the nine-digit number of a hospital, practice, Medical Service or insurer:
/// two digits of classification, two of region, four serial, one check digit.
///
/// The last digit checks digits three to eight, with weights 2, 1, 2, 1, 2, 1 and cross sums, modulo 10 (source:
/// Gemeinsames Rundschreiben of the Arbeitsgemeinschaft Institutionskennzeichen; certain). It is not Luhn, though some
/// sites say so. A mistyped digit one or two goes unnoticed: nothing protects them.
///
/// The numbers of "Sonstige Kostenträger" in billing files (1000…) break the rule now and then; a reader of such
/// files must not use this type for them.
///
/// @param value nine digits whose check digit holds; anything else is refused with an `IllegalArgumentException`
public record Ik(String value) {
    private static final Shape SHAPE = new Shape("999999999");

    public Ik {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not an IK: " + value);
        }
    }

    /// For input that people type: blanks anywhere are overlooked. The constructor is for values known to be good.
    public static Optional<Ik> parse(String typed) {
        var digits = Shape.normalise(typed);
        return problems(digits).isEmpty() ? Optional.of(new Ik(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return problems(Shape.normalise(typed));
    }

    private static List<IdentifierFault> problems(String digits) {
        var faults = SHAPE.faults(digits);
        if (!faults.isEmpty()) {
            return faults;
        }
        int expected = CrossSums.remainder(digits.substring(2, 8), 2);
        int found = digits.charAt(8) - '0';
        return expected == found ? List.of() : List.of(new WrongCheckDigit(expected, found));
    }
}
