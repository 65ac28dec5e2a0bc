package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Luxembourg's national identification number of a natural person (matricule): year, month and day of birth, three
/// serial digits, two check digits. Unknown months and days are `00` (source: règlement grand-ducal of 28 November
/// 2013, article 1; wording).
///
/// The first check digit is Luhn's, the second Verhoeff's, **both over the same first eleven digits**: published
/// numbers hold only so. A validator in circulation puts the first check digit under the second; it would take
/// 2000060500127. The eleven-digit numbers of before 2014, and those of legal persons, are not this type.
///
/// A matricule is personal: it appears neither in [#toString()] nor in the text of an exception.
///
/// Examples: 1893120105732 (published), 1980010100187, 1990000000758 (invented).
///
/// @param value thirteen digits whose date can be and whose check digits hold; anything else is refused with an
///     `IllegalArgumentException`
public record Matricule(String value) {
    private static final Shape SHAPE = new Shape("9999999999999");

    public Matricule {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not a matricule: it has 13 digits, the last two of them check digits");
        }
    }

    /// For input that people type: blanks anywhere are overlooked. The constructor is for values known to be good.
    public static Optional<Matricule> parse(String typed) {
        var digits = Shape.normalise(typed);
        return problems(digits).isEmpty() ? Optional.of(new Matricule(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does. Where both check digits
    /// are wrong, the first one comes first.
    public static List<IdentifierFault> faults(String typed) {
        return problems(Shape.normalise(typed));
    }

    private static List<IdentifierFault> problems(String digits) {
        var shape = SHAPE.faults(digits);
        if (!shape.isEmpty()) {
            return shape;
        }
        var faults = new ArrayList<IdentifierFault>();
        addDate(faults, digits);
        var checked = digits.substring(0, 11);
        addCheckDigit(faults, Luhn.checkDigit(checked), digits.charAt(11) - '0');
        addCheckDigit(faults, Verhoeff.checkDigit(checked), digits.charAt(12) - '0');
        return List.copyOf(faults);
    }

    private static void addDate(List<IdentifierFault> faults, String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6, 8));
        if (month > 12) {
            faults.add(new UnknownPart(5, digits.substring(4, 6)));
        } else if (day > (month == 0 ? 31 : YearMonth.of(year, month).lengthOfMonth())) {
            faults.add(new UnknownPart(7, digits.substring(6, 8)));
        }
    }

    private static void addCheckDigit(List<IdentifierFault> faults, int expected, int found) {
        if (expected != found) {
            faults.add(new WrongCheckDigit(expected, found));
        }
    }

    @Override
    public String toString() {
        return "Matricule[hidden]";
    }
}
