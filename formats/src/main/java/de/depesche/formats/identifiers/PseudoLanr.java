package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import java.util.List;
import java.util.Optional;

/// Pseudo-LANR of hospital doctors in ambulatory specialist care (ASV): `555555`, one digit, two digits for the
/// specialty. It has no check digit (source: KBV KVDT 6.02, fields 0223 and 5101; wording).
///
/// Example: 555555101.
///
/// @param value nine digits, the first six of them fives; anything else is refused with an `IllegalArgumentException`
public record PseudoLanr(String value) {
    static final String BEGIN = "555555";
    private static final Shape SHAPE = new Shape("999999999");

    public PseudoLanr {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not a pseudo LANR: " + value);
        }
    }

    /// For input that people type: blanks anywhere are overlooked. The constructor is for values known to be good.
    public static Optional<PseudoLanr> parse(String typed) {
        var digits = Shape.normalise(typed);
        return problems(digits).isEmpty() ? Optional.of(new PseudoLanr(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return problems(Shape.normalise(typed));
    }

    /// Digits eight and nine, as in a [Lanr].
    public String specialty() {
        return value.substring(7);
    }

    private static List<IdentifierFault> problems(String digits) {
        var faults = SHAPE.faults(digits);
        if (faults.isEmpty() && !digits.startsWith(BEGIN)) {
            return List.of(new UnknownPart(1, digits.substring(0, 6)));
        }
        return faults;
    }
}
