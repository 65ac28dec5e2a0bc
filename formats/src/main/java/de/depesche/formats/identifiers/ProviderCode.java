package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.CharacterKind;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Code prestataire, by which Luxembourg's Caisse nationale de santé (CNS) knows who rendered a service.
///
/// Established is little: a doctor's code begins with 9 (source: CNS, convention of the dentists; secondary), an
/// association may bill with a code of its own. It is often shown as six and two digits; **not verified**. So this type
/// accepts every row of digits, up to 16, and [#warnings()] tells what is unusual.
///
/// Example: 901234-56 (invented).
///
/// @param value digits only; anything else is refused with an `IllegalArgumentException`
public record ProviderCode(String value) {
    private static final int USUAL_LENGTH = 8;
    private static final int LONGEST = 16;

    public ProviderCode {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not a provider code: " + value);
        }
    }

    /// For input that people type: blanks and hyphens anywhere are overlooked.
    public static Optional<ProviderCode> parse(String typed) {
        var digits = normalise(typed);
        return problems(digits).isEmpty() ? Optional.of(new ProviderCode(digits)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return problems(normalise(typed));
    }

    /// What deserves a second look: another length than eight, another first digit than 9.
    public List<IdentifierFault> warnings() {
        var warnings = new ArrayList<IdentifierFault>();
        if (value.length() != USUAL_LENGTH) {
            warnings.add(new WrongLength(USUAL_LENGTH, value.length()));
        }
        if (!value.startsWith("9")) {
            warnings.add(new UnknownPart(1, value.substring(0, 1)));
        }
        return List.copyOf(warnings);
    }

    private static String normalise(String typed) {
        return Shape.normalise(typed).replace("-", "");
    }

    private static List<IdentifierFault> problems(String digits) {
        if (digits.isEmpty()) {
            return List.of(new Missing());
        }
        int length = digits.codePointCount(0, digits.length());
        if (length > LONGEST) {
            return List.of(new WrongLength(LONGEST, length));
        }
        var faults = new ArrayList<IdentifierFault>();
        var places = digits.codePoints().toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < '0' || places[i] > '9') {
                faults.add(new WrongCharacter(i + 1, Character.toString(places[i]), CharacterKind.DIGIT));
            }
        }
        return List.copyOf(faults);
    }
}
