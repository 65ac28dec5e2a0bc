package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.NotAssigned;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import java.util.List;
import java.util.Optional;

/// Lebenslange Arztnummer (§ 293 (4) SGB V): six digits for the doctor, a check digit, two digits for the specialty.
///
/// The check digit is what the first six digits, times 4, 9, 4, 9, 4, 9 and added, lack to the next ten (source: KBV
/// KVDT 6.02, rule R050, and LDT 3.2.19, rule F011; wording). `999999900` stands for doctors without a LANR;
/// `888888800`
/// did once and is forbidden; `555555…` are [PseudoLanr]s and another type.
///
/// Examples: 123456640, 991234367, 776299002.
///
/// @param value nine digits whose check digit holds; anything else is refused with an `IllegalArgumentException`
public record Lanr(String value) {
    private static final String WITHDRAWN = "888888800";
    private static final Shape SHAPE = new Shape("999999999");

    /// In the place of the number of a doctor who has none.
    public static final Lanr NONE = new Lanr("999999900");

    public Lanr {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not a LANR: " + value);
        }
    }

    /// For input that people type: blanks anywhere are overlooked. The constructor is for values known to be good.
    public static Optional<Lanr> parse(String typed) {
        var digits = Shape.normalise(typed);
        return problems(digits).isEmpty() ? Optional.of(new Lanr(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return problems(Shape.normalise(typed));
    }

    /// Whether it stands for a doctor who has no LANR.
    public boolean isNone() {
        return value.equals(NONE.value);
    }

    /// Digits eight and nine: the specialty by the key table of the Bundesarztregister (Anlage 35), or `00`.
    public String specialty() {
        return value.substring(7);
    }

    private static List<IdentifierFault> problems(String digits) {
        var faults = SHAPE.faults(digits);
        if (!faults.isEmpty()) {
            return faults;
        }
        if (digits.equals(WITHDRAWN) || digits.startsWith(PseudoLanr.BEGIN)) {
            return List.of(new NotAssigned());
        }
        int expected = FourNineSums.checkDigit(digits.substring(0, 6));
        int found = digits.charAt(6) - '0';
        return expected == found ? List.of() : List.of(new WrongCheckDigit(expected, found));
    }
}
