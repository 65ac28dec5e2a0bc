package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gebührenordnungsposition (also GNR): the number of a medical service in a scale of fees.
///
/// EBM, BMÄ and E-GO: five digits and, for some, a letter (source: KBV KVDT 6.02, rule R042; wording). GOÄ: at most
/// nine places, `[A]n[nnn][a[a]][/Lkz]`; how many small letters and what country marks there are was not established,
/// so this reading is generous. Whether such a number exists, only the master data tell.
///
/// Examples: 03000, 99051A; by GOÄ 1, 250, A72, 3550.
///
/// @param value in one of those forms; anything else is refused with an `IllegalArgumentException`
public record Gop(String value) {

    public Gop {
        if (!Scale.EBM.takes(value) && !Scale.GOAE.takes(value)) {
            throw new IllegalArgumentException("not a GOP: " + value);
        }
    }

    /// For input that people type: blanks are overlooked. Capital and small letters differ in the GOÄ.
    public static Optional<Gop> parse(String typed, Scale scale) {
        var number = scale.normalise(typed);
        return scale.takes(number) ? Optional.of(new Gop(number)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String, Scale)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed, Scale scale) {
        var number = scale.normalise(typed);
        if (number.isEmpty()) {
            return List.of(new Missing());
        }
        return scale.takes(number) ? List.of() : List.of(new WrongForm(List.of(scale.form)));
    }

    /// The scale of fees (Gebührenordnung, field 4121).
    public enum Scale {
        /// EBM and the old scales BMÄ and E-GO, which look alike: 0, 1 and 2 in field 4121.
        EBM("[0-9]{5}[A-Z]?", "nnnnn[a]"),
        /// Gebührenordnung für Ärzte: 3 in field 4121.
        GOAE("(?=.{1,9}$)[A-Z]?[0-9]{1,4}([a-z][a-z]?)?(/[A-Z0-9]{1,3})?", "[A]n[n][n][n][a[a]][/Lkz]");

        private final Pattern pattern;
        private final String form;

        Scale(String pattern, String form) {
            this.pattern = Pattern.compile(pattern);
            this.form = form;
        }

        private String normalise(String typed) {
            return this == EBM ? Shape.normalise(typed) : Shape.withoutBlanks(typed);
        }

        boolean takes(String number) {
            return pattern.matcher(number).matches();
        }
    }
}
