package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A diagnosis by ICD-10-GM as files carry it: the code alone. Certainty (V, Z, A, G), side (R, L, B) and the marks †,
/// * and ! are other fields or come from the master data.
///
/// In billing files a code is `ann`, `ann.n`, `ann.nn` or `ann.n-` (source: KBV KVDT 6.02, rule R022; wording); in
/// laboratory files also `ann.-`, which may not be billed (LDT 3.2.19, rule F004; wording). Whether such a code exists,
/// only the master data tell.
///
/// Examples: J06, J06.9, E11.90, M54.1-; in laboratory files also E11.-.
///
/// @param value in one of those forms; anything else is refused with an `IllegalArgumentException`
public record IcdCode(String value) {
    /// In the place of a code where there is no diagnosis (KVDT 6.02, field 6001).
    public static final String NO_DIAGNOSIS = "UUU";

    public IcdCode {
        if (!Use.LABORATORY.takes(value)) {
            throw new IllegalArgumentException("not an ICD-10-GM code: " + value);
        }
    }

    /// For input that people type: blanks and small letters are overlooked. [#NO_DIAGNOSIS] is not a code.
    public static Optional<IcdCode> parse(String typed, Use use) {
        var code = Shape.normalise(typed);
        return use.takes(code) ? Optional.of(new IcdCode(code)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String, Use)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed, Use use) {
        var code = Shape.normalise(typed);
        if (code.isEmpty()) {
            return List.of(new Missing());
        }
        return use.takes(code) ? List.of() : List.of(new WrongForm(List.of(use.forms.split(", "))));
    }

    /// Whether the form may stand in a billing file.
    public boolean billable() {
        return Use.BILLING.takes(value);
    }

    /// The first three places, such as `E11`.
    public String category() {
        return value.substring(0, 3);
    }

    /// Where the code stands, which decides the forms.
    public enum Use {
        /// KVDT
        BILLING("[A-Z][0-9]{2}(\\.[0-9][0-9-]?)?", "ann, ann.n, ann.nn, ann.n-"),
        /// LDT
        LABORATORY("[A-Z][0-9]{2}(\\.([0-9][0-9-]?|-))?", "ann, ann.n, ann.nn, ann.n-, ann.-");

        private final Pattern pattern;
        private final String forms;

        Use(String pattern, String forms) {
            this.pattern = Pattern.compile(pattern);
            this.forms = forms;
        }

        boolean takes(String code) {
            return pattern.matcher(code).matches();
        }
    }
}
