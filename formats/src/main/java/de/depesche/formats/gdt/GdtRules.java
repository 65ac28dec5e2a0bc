package de.depesche.formats.gdt;

import de.depesche.formats.ldt2.FlatRule;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.Set;

/// What is asked of a GDT file.
public final class GdtRules {
    private static final String SOURCE = "GDT 2.1 (QMS), Dateien im Feld";

    static final Set<String> KINDS = Set.of("6300", "6301", "6302", "6310", "6311");
    static final Set<String> VERSIONS = Set.of("02.00", "02.10", "2.00", "2.10");
    static final Set<String> DAYS = Set.of("3103", "6200", "8432");

    static final Rule LENGTH = FlatRule.recordLength("GDT", SOURCE);
    static final Rule DAY = FlatRule.day("GDT", SOURCE);
    static final Rule RECORD_KIND = FlatRule.warning(
            "GDT-SATZART",
            SOURCE,
            Certainty.UNVERIFIED,
            Text.of("Sätze sind 6300, 6301, 6302, 6310 und 6311.", "Records are 6300, 6301, 6302, 6310 and 6311."),
            Text.of("Die Satzart {found} gehört nicht zu GDT 2.1.", "The record {found} is not of GDT 2.1."),
            Text.of("Prüfen Sie, ob es eine LDT-Datei ist.", "Check whether it is an LDT file."));
    static final Rule VERSION = FlatRule.warning(
            "GDT-VERSION",
            SOURCE,
            Certainty.OBSERVED,
            Text.of("FK 9218 nennt GDT 2.0 oder 2.1.", "FK 9218 says GDT 2.0 or 2.1."),
            Text.of("Die Version {found} wird wie GDT 2.1 gelesen.", "The version {found} is read like GDT 2.1."),
            Text.of("Stellen Sie das Gerät auf GDT 2.1.", "Set the device to GDT 2.1."));
    static final Rule PATIENT = FlatRule.warning(
            "GDT-PATIENT",
            SOURCE,
            Certainty.OBSERVED,
            Text.of(
                    "Ein Satz mit Untersuchungsdaten nennt den Patienten (FK 3000).",
                    "A record of data names the patient (FK 3000)."),
            Text.of("Die Patientennummer fehlt.", "The patient's number is missing."),
            Text.of(
                    "Ordnen Sie die Daten von Hand zu und prüfen Sie die Einstellung des Geräts.",
                    "File the data by hand and check the settings of the device."));

    private GdtRules() {}

    /// In the order in which a catalogue shows them.
    public static List<Rule> all() {
        return List.of(RECORD_KIND, LENGTH, VERSION, PATIENT, DAY);
    }
}
