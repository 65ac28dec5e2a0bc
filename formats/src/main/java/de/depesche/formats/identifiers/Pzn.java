package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.NotAssigned;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import java.util.List;
import java.util.Optional;

/// Pharmazentralnummer, the number of a package of medicine: seven digits and a check digit.
///
/// Its shape is established (source: KBV LDT 3.2.19, rule F020; wording). The check digit is the sum of the digits
/// times their place, 1 to 7, modulo 11; a remainder of ten is not given out. That was confirmed on numbers in use but
/// not read, so this type accepts every eight digits, and [#warnings()] tells.
///
/// Examples: 06313728, 01126111, 08585997.
///
/// @param value eight digits; another shape is refused with an `IllegalArgumentException`
public record Pzn(String value) {
    private static final Shape SHAPE = new Shape("99999999");

    public Pzn {
        if (!SHAPE.fits(value)) {
            throw new IllegalArgumentException("not a PZN: " + value);
        }
    }

    /// For input that people type: blanks are overlooked, the check digit too. An old PZN of seven digits needs a
    /// leading zero.
    public static Optional<Pzn> parse(String typed) {
        var digits = Shape.normalise(typed);
        return SHAPE.fits(digits) ? Optional.of(new Pzn(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return SHAPE.faults(Shape.normalise(typed));
    }

    /// What deserves a second look: nothing, or the check digit.
    public List<IdentifierFault> warnings() {
        int sum = 0;
        for (int place = 1; place <= 7; place++) {
            sum += (value.charAt(place - 1) - '0') * place;
        }
        int expected = sum % 11;
        int found = value.charAt(7) - '0';
        if (expected == 10) {
            return List.of(new NotAssigned());
        }
        return expected == found ? List.of() : List.of(new WrongCheckDigit(expected, found));
    }
}
