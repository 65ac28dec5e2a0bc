package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import java.util.List;
import java.util.Optional;

/// Krankenversichertennummer (§ 290 SGB V), the part that a person keeps for life: a letter A–Z, eight digits, one
/// check digit.
///
/// Its shape and its check digit are two questions. The check digit takes the letter as 01 to 26, weights 1, 2, 1, 2 …
/// and cross sums, modulo 10 (source: HL7 Deutschland, Basisprofil DE R4; confirmed on published numbers). But other
/// systems deliver numbers that fail it, and so do official examples: G995030567 of the HL7 guide, eleven of twelve in
/// a KBV example file. So this type accepts every well-shaped number, and [#warnings()] tells what to show.
///
/// A KVNR is personal: it appears neither in [#toString()] nor in the text of an exception.
///
/// @param value a capital letter and nine digits; another shape is refused with an `IllegalArgumentException`
public record Kvnr(String value) {
    private static final Shape SHAPE = new Shape("A999999999");

    public Kvnr {
        if (!SHAPE.fits(value)) {
            throw new IllegalArgumentException("not a KVNR: it has one letter and nine digits");
        }
    }

    /// For input that people type or other systems send: blanks and small letters are overlooked, the check digit too.
    public static Optional<Kvnr> parse(String typed) {
        var normalised = Shape.normalise(typed);
        return SHAPE.fits(normalised) ? Optional.of(new Kvnr(normalised)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return SHAPE.faults(Shape.normalise(typed));
    }

    /// Whether the check digit holds. Where it does not, warn the person; refuse nothing that another system sent.
    public boolean checkDigitHolds() {
        return expectedCheckDigit() == checkDigit();
    }

    /// What deserves a second look: nothing, or the check digit.
    public List<IdentifierFault> warnings() {
        return checkDigitHolds() ? List.of() : List.of(new WrongCheckDigit(expectedCheckDigit(), checkDigit()));
    }

    private int expectedCheckDigit() {
        int letter = value.charAt(0) - 'A' + 1;
        return CrossSums.remainder("" + letter / 10 + letter % 10 + value.substring(1, 9), 1);
    }

    private int checkDigit() {
        return value.charAt(9) - '0';
    }

    @Override
    public String toString() {
        return "Kvnr[hidden]";
    }
}
