package de.depesche.portal.cases.web;

import de.depesche.formats.identifiers.IdentifierFault;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.NotAssigned;
import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import java.util.List;
import java.util.Locale;

/// Says of identifiers what `formats` found wrong with them.
final class IdentifierFaults {
    private IdentifierFaults() {}

    static void add(Faults faults, String field, List<IdentifierFault> found) {
        for (var fault : found) {
            switch (fault) {
                case Missing _ -> faults.add(field, "missing");
                case WrongLength(int expected, int length) -> faults.add(field, "wrong-length", expected, length);
                case WrongCharacter(int position, var _, var expected) ->
                    faults.add(field, "wrong-character-" + expected.name().toLowerCase(Locale.ROOT), position);
                case WrongCheckDigit _ -> faults.add(field, "wrong-check-digit");
                case WrongForm(var forms) -> faults.add(field, "wrong-form", String.join(", ", forms));
                case UnknownPart(int position, var _) -> faults.add(field, "unknown-part", position);
                case NotAssigned _ -> faults.add(field, "not-assigned");
            }
        }
    }
}
