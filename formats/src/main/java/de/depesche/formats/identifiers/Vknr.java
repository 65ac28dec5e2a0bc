package de.depesche.formats.identifiers;

import java.util.List;
import java.util.Optional;

/// Vertragskassennummer: five digits by which a Kassenärztliche Vereinigung names the payer of a case, two for the
/// region and three for the fund. It has no check digit (source: KBV KVDT 6.02, field 4104; wording).
///
/// Example: 20104 (invented).
///
/// @param value five digits; anything else is refused with an `IllegalArgumentException`
public record Vknr(String value) {
    private static final Shape SHAPE = new Shape("99999");
    private static final int FIRST_OTHER_PAYER = 800;

    public Vknr {
        if (!SHAPE.fits(value)) {
            throw new IllegalArgumentException("not a VKNR: " + value);
        }
    }

    /// For input that people type: blanks anywhere are overlooked. The constructor is for values known to be good.
    public static Optional<Vknr> parse(String typed) {
        var digits = Shape.normalise(typed);
        return SHAPE.fits(digits) ? Optional.of(new Vknr(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return SHAPE.faults(Shape.normalise(typed));
    }

    /// Digits three to five, 0 to 999.
    public int serial() {
        return Integer.parseInt(value.substring(2));
    }

    /// Whether the payer is none of the statutory sickness funds (Sonstiger Kostenträger): serial 800 or more.
    public boolean isOtherPayer() {
        return serial() >= FIRST_OTHER_PAYER;
    }
}
