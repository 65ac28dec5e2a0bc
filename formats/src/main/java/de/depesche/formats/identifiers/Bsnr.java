package de.depesche.formats.identifiers;

import java.util.List;
import java.util.Optional;

/// Betriebsstättennummer or Nebenbetriebsstättennummer: nine digits for a place where a practice works. The first two
/// say which Kassenärztliche Vereinigung gave it. **It has no check digit**: a mistyped one goes unnoticed.
///
/// Source: KBV KVDT 6.02 and LDT 3.2.19, rules F010 and F021; wording. Which first digits are in use changes; that is
/// data: [BsnrPrefixes#warnings(Bsnr, java.time.LocalDate)].
///
/// Examples: 010100300, 278012389, 181234500 (invented).
///
/// @param value nine digits; anything else is refused with an `IllegalArgumentException`
public record Bsnr(String value) {
    private static final Shape SHAPE = new Shape("999999999");

    public Bsnr {
        if (!SHAPE.fits(value)) {
            throw new IllegalArgumentException("not a BSNR: " + value);
        }
    }

    /// For input that people type: blanks anywhere are overlooked. The constructor is for values known to be good.
    public static Optional<Bsnr> parse(String typed) {
        var digits = Shape.normalise(typed);
        return SHAPE.fits(digits) ? Optional.of(new Bsnr(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return SHAPE.faults(Shape.normalise(typed));
    }

    /// Whose number it is, by its form.
    public Kind kind() {
        if (value.startsWith("35")) {
            return Kind.HOSPITAL;
        }
        return value.startsWith("74") && value.endsWith("63") ? Kind.PALLIATIVE_CARE : Kind.PRACTICE;
    }

    /// The two digits that name the region: the first two, and in a hospital's number the two after `35`.
    public String region() {
        return kind() == Kind.HOSPITAL ? value.substring(2, 4) : value.substring(0, 2);
    }

    public enum Kind {
        /// `kknnnnnmm`
        PRACTICE,
        /// `35kknnnnn`: a hospital that treats for the Terminservicestelle or by § 75 SGB V.
        HOSPITAL,
        /// `74kknnn63`: a team of specialised palliative care (SAPV).
        PALLIATIVE_CARE
    }
}
