package de.depesche.formats.ldt2;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.Set;

/// What is asked of a file of LDT 2.
public final class Ldt2Rules {
    private static final String SOURCE = "LDT 2 (KBV), Dateien im Feld";

    static final Set<String> FINDINGS = Set.of("8201", "8202", "8203", "8204");
    static final Set<String> ORDERS = Set.of("8218", "8219");
    static final Set<String> DAYS = Set.of("8301", "8302", "3103", "8432");
    static final String HEAD = "8220";
    static final String END = "8221";

    static final Rule LENGTH = FlatRule.recordLength("LDT2", SOURCE);
    static final Rule DAY = FlatRule.day("LDT2", SOURCE);
    static final Rule RECORD_KIND = FlatRule.warning(
            "LDT2-SATZART",
            SOURCE,
            Certainty.UNVERIFIED,
            Text.of(
                    "Sätze sind 8220, 8201 bis 8204, 8218, 8219 und 8221.",
                    "Records are 8220, 8201 to 8204, 8218, 8219 and 8221."),
            Text.of("Die Satzart {found} gehört nicht zu LDT 2.", "The record {found} is not of LDT 2."),
            Text.of("Prüfen Sie, ob es eine GDT- oder LDT-3-Datei ist.", "Check whether it is a GDT or LDT 3 file."));
    static final Rule HEAD_FIRST = FlatRule.warning(
            "LDT2-KOPF",
            SOURCE,
            Certainty.OBSERVED,
            Text.of("Die Datei beginnt mit dem Satz 8220.", "The file begins with the record 8220."),
            Text.of("Am Anfang steht {found} statt 8220.", "It begins with {found}, not 8220."),
            Text.of(
                    "Der Anfang fehlt vielleicht: Fordern Sie die Datei neu an.",
                    "The begin may be missing: ask for the file again."));
    static final Rule END_LAST = FlatRule.warning(
            "LDT2-ENDE",
            SOURCE,
            Certainty.OBSERVED,
            Text.of("Die Datei endet mit dem Satz 8221.", "The file ends with the record 8221."),
            Text.of("Am Ende steht {found} statt 8221.", "It ends with {found}, not 8221."),
            Text.of(
                    "Die Datei ist vielleicht abgeschnitten: Fordern Sie sie neu an.",
                    "The file may be cut off: ask for it again."));
    static final Rule TOTAL = FlatRule.warning(
            "LDT2-9202",
            SOURCE,
            Certainty.OBSERVED,
            Text.of("FK 9202 nennt die Länge der Datei in Bytes.", "FK 9202 gives the length of the file in bytes."),
            Text.of(
                    "Die Datei hat {right} Bytes, FK 9202 nennt {found}.",
                    "The file has {right} bytes, FK 9202 says {found}."),
            Text.of(
                    "Die Datei ist unvollständig oder verändert: Fordern Sie sie neu an.",
                    "The file is incomplete or changed: ask for it again."));
    static final Rule VALUE = FlatRule.warning(
            "LDT2-WERT",
            SOURCE,
            Certainty.OBSERVED,
            Text.of("Ein Wert (FK 8420) folgt seinem Test (FK 8410).", "A value (FK 8420) follows its test (FK 8410)."),
            Text.of("Zu diesem Wert fehlt der Test.", "This value lacks its test."),
            Text.of(
                    "Ordnen Sie den Wert mit dem Labor einem Test zu.",
                    "Ask the laboratory which test it belongs to."));

    private Ldt2Rules() {}

    /// In the order in which a catalogue shows them.
    public static List<Rule> all() {
        return List.of(HEAD_FIRST, RECORD_KIND, LENGTH, DAY, VALUE, END_LAST, TOTAL);
    }
}
