package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// KBV-Prüfnummer, by which KBV admits a program for one kind of data: `a/n[n][n]/JJMM/nn/aaa`, 15 to 17 places, where
/// `JJMM` is year and month and `a` a letter or a digit (source: KBV KVDT 6.02, field 0105; wording). Capital and small
/// letters differ.
///
/// Example: X/123/2604/36/abc (invented).
///
/// @param value in that form; anything else is refused with an `IllegalArgumentException`
public record KbvPruefnummer(String value) {
    private static final String FORM = "a/n[n][n]/JJMM/nn/aaa";
    private static final Pattern PARTS =
            Pattern.compile("[A-Za-z0-9]/([0-9]{1,3})/[0-9]{2}([0-9]{2})/[0-9]{2}/([A-Za-z0-9]{3})");

    public KbvPruefnummer {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not a KBV-Prüfnummer: " + value);
        }
    }

    /// For input that people type: blanks anywhere are overlooked. The constructor is for values known to be good.
    public static Optional<KbvPruefnummer> parse(String typed) {
        var number = Shape.withoutBlanks(typed);
        return problems(number).isEmpty() ? Optional.of(new KbvPruefnummer(number)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return problems(Shape.withoutBlanks(typed));
    }

    /// The last three places: the program (System-ID).
    public String system() {
        return value.substring(value.length() - 3);
    }

    private static List<IdentifierFault> problems(String number) {
        if (number.isEmpty()) {
            return List.of(new Missing());
        }
        var parts = PARTS.matcher(number);
        if (!parts.matches()) {
            return List.of(new WrongForm(List.of(FORM)));
        }
        int month = Integer.parseInt(parts.group(2));
        return month >= 1 && month <= 12 ? List.of() : List.of(new UnknownPart(parts.start(2) + 1, parts.group(2)));
    }
}
