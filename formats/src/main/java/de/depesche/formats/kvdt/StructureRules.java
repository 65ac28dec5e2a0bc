package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.byEngine;
import static de.depesche.formats.kvdt.Drafts.error;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import java.util.List;

/// What the tables of fields and records decide. Where a table's entry, or the version for the quarter, was not read in
/// a specification, the finding is a warning with `-UNSURE` behind its id.
final class StructureRules {
    private static final String FIELDS = "KBV, KVDT 6.02, field table";
    private static final String RECORDS = "KBV, KVDT 6.02, record tables";
    private static final Text CORRECT =
            Text.of("Berichtigen Sie den Eintrag im Praxisprogramm.", "Correct the entry in the software.");

    static final KvdtRule UNKNOWN = byEngine(advice(
            "KVDT-FIELD",
            FIELDS,
            Certainty.SECONDARY,
            Text.of("Jede Feldkennung steht in der Feldtabelle.", "Each field is in the table of fields."),
            Text.of("Die Feldkennung ist unbekannt.", "The field's number is unknown."),
            Text.of(
                    "Fragen Sie den Hersteller, woher das Feld kommt.",
                    "Ask the maker of the software about the field.")));
    static final KvdtRule PLACE = byEngine(advice(
            "KVDT-PLACE",
            RECORDS,
            Certainty.SECONDARY,
            Text.of(
                    "Ein Feld steht nur in Sätzen, die es vorsehen. Nicht geprüft in den Fällen von KADT, SADT und "
                            + "Hybrid-DRG, deren Satztabellen nicht vollständig vorliegen.",
                    "A field stands in records that have it. Not checked in the cases of KADT, SADT and Hybrid-DRG, "
                            + "whose tables are not known completely."),
            Text.of(
                    "Das Feld ist in dieser Satzart nicht vorgesehen.",
                    "The field is not meant for this kind of record."),
            Text.of(
                    "Prüfen Sie, ob der Fall die richtige Satzart hat.",
                    "Check whether the case is of the right kind.")));
    static final Twin LENGTH = twin(
            "KVDT-LENGTH",
            FIELDS,
            Text.of(
                    "Der Inhalt hat die Länge, die die Feldtabelle nennt.",
                    "The content is as long as the table says."),
            Text.of(
                    "Der Inhalt hat {found} Zeichen, vorgesehen sind {right}.",
                    "The content has {found} characters; the table says {right}."));
    static final Twin DIGITS = twin(
            "KVDT-DIGITS",
            FIELDS,
            Text.of("Ein numerisches Feld besteht aus Ziffern.", "A numeric field is made of digits."),
            Text.of("Der Inhalt besteht nicht nur aus Ziffern.", "The content is not made of digits alone."));
    static final KvdtRule ZEROS = byEngine(advice(
            "KVDT-ZEROS",
            "KBV, KVDT 6.02, section 1.6",
            Certainty.SECONDARY,
            Text.of(
                    "Eine Zahl von veränderlicher Länge hat keine führenden Nullen.",
                    "A number of variable length has no leading zeros."),
            Text.of("Die Zahl beginnt mit einer Null.", "The number begins with a zero."),
            Text.of("Lassen Sie die führenden Nullen weg.", "Leave the leading zeros out.")));
    static final Twin DAY = twin(
            "KVDT-DAY",
            FIELDS,
            Text.of(
                    "Ein Datum ist ein Kalendertag in der Form JJJJMMTT.",
                    "A date is a day of the calendar as JJJJMMTT."),
            Text.of("Der Inhalt ist kein Kalendertag.", "The content is no day of the calendar."));
    static final Twin VALUE = twin(
            "KVDT-VALUE",
            FIELDS,
            Text.of(
                    "Ein Feld mit Wertetabelle hat einen ihrer Werte.",
                    "A field with a table of values has one of them."),
            Text.of(
                    "Der Wert ist nicht vorgesehen; erlaubt sind {right}.",
                    "The value is not in the table; it takes {right}."));
    static final Twin MISSING = twin(
            "KVDT-MISSING",
            RECORDS,
            Text.of("Ein Muss-Feld ist vorhanden.", "A field that must be there is there."),
            Text.of("Das Feld {right} fehlt.", "The field {right} is missing."));
    static final Twin ORPHAN = twin(
            "KVDT-PARENT",
            RECORDS,
            Text.of(
                    "Ein untergeordnetes Feld folgt auf das Feld, zu dem es gehört.",
                    "A field follows the one that it belongs to."),
            Text.of(
                    "Davor fehlt das Feld {right}, zu dem es gehört.",
                    "The field {right}, to which it belongs, is missing before it."));
    static final KvdtRule REPEATED = byEngine(advice(
            "KVDT-REPEATED",
            RECORDS,
            Certainty.SECONDARY,
            Text.of(
                    "Ein Feld kommt so oft vor, wie der Satz es vorsieht.",
                    "A field occurs as often as its record allows."),
            Text.of("Das Feld darf hier nur einmal vorkommen.", "The field may occur only once here."),
            Text.of("Löschen Sie den überzähligen Eintrag.", "Remove the entry that is too many.")));
    static final KvdtRule SEQUENCE = byEngine(advice(
            "KVDT-SEQUENCE",
            RECORDS,
            Certainty.SECONDARY,
            Text.of(
                    "Die Felder vor dem ersten Leistungstag haben die Reihenfolge der Satztabelle.",
                    "Fields before the first day of service are in the order of the record's table."),
            Text.of(
                    "Das Feld steht nach Feldern, die ihm folgen müssten.",
                    "The field stands behind fields that should follow it."),
            Text.of("Melden Sie dem Hersteller die Reihenfolge.", "Tell the maker of the software about the order.")));

    static final List<KvdtRule> RULES = List.of(
            UNKNOWN,
            PLACE,
            LENGTH.sure(),
            LENGTH.unsure(),
            DIGITS.sure(),
            DIGITS.unsure(),
            ZEROS,
            DAY.sure(),
            DAY.unsure(),
            VALUE.sure(),
            VALUE.unsure(),
            MISSING.sure(),
            MISSING.unsure(),
            ORPHAN.sure(),
            ORPHAN.unsure(),
            REPEATED,
            SEQUENCE);

    private StructureRules() {}

    /// The same rule for what was read in a specification, and for what was not.
    record Twin(KvdtRule sure, KvdtRule unsure) {
        KvdtRule when(boolean isSure) {
            return isSure ? sure : unsure;
        }
    }

    private static Twin twin(String id, String source, Text condition, Text message) {
        Rule unsure = advice(id + "-UNSURE", source, Certainty.SECONDARY, condition, message, CORRECT);
        return new Twin(byEngine(error(id, source, condition, message, CORRECT)), byEngine(unsure));
    }
}
