package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import java.util.List;
import java.util.Optional;

/// ASV-Teamnummer: `00`, six digits for the team of ambulatory specialist care, a check digit.
///
/// The check digit is made of digits three to eight as in a [Lanr] (source: KBV KVDT 6.02 and LDT 3.2.19, rule F014;
/// wording). KBV's own check only informs about a wrong one, so this type accepts it and [#warnings()] tells.
///
/// Examples: 001234566, 009912343 (invented).
///
/// @param value `00` and seven digits; another shape is refused with an `IllegalArgumentException`
public record AsvTeam(String value) {
    private static final String BEGIN = "00";
    private static final Shape SHAPE = new Shape("999999999");

    public AsvTeam {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not an ASV team number: " + value);
        }
    }

    /// For input that people type: blanks anywhere are overlooked, the check digit too.
    public static Optional<AsvTeam> parse(String typed) {
        var digits = Shape.normalise(typed);
        return problems(digits).isEmpty() ? Optional.of(new AsvTeam(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return problems(Shape.normalise(typed));
    }

    /// What deserves a second look: nothing, or the check digit.
    public List<IdentifierFault> warnings() {
        int expected = FourNineSums.checkDigit(value.substring(2, 8));
        int found = value.charAt(8) - '0';
        return expected == found ? List.of() : List.of(new WrongCheckDigit(expected, found));
    }

    private static List<IdentifierFault> problems(String digits) {
        var faults = SHAPE.faults(digits);
        if (faults.isEmpty() && !digits.startsWith(BEGIN)) {
            return List.of(new UnknownPart(1, digits.substring(0, 2)));
        }
        return faults;
    }
}
