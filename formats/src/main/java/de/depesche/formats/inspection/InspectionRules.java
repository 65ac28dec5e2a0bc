package de.depesche.formats.inspection;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Validity;

/// What can be said of a file before its format is known.
final class InspectionRules {
    static final Rule UNKNOWN = new Rule(
            "FILE-1",
            "Depesche",
            Validity.ALWAYS,
            Severity.ERROR,
            Certainty.WORDING,
            Text.of(
                    "Die Datei beginnt wie eine der Arten, die hier geprüft werden.",
                    "The file begins like one of the kinds that are checked here."),
            Text.of("Die Datei ist keine, die hier geprüft wird.", "The file is none that is checked here."),
            Text.of(
                    "Geprüft werden KVDT, LDT 2 und 3, GDT 2.1, Begleitdateien, SDKVCA, Arztbriefe (CDA R2), PDF, "
                            + "eDMP- und eHKS-Bögen, DALE-UV und Nachrichten mit solchen Anhängen, unverschlüsselt und unverpackt. Packen Sie ein Archiv zuerst aus; "
                            + "eine XKM-verschlüsselte Datei prüfen Sie vor der Verschlüsselung.",
                    "Checked are KVDT, LDT 2 and 3, GDT 2.1, companion files, SDKVCA, letters (CDA R2), PDF, eDMP and "
                            + "eHKS sheets, DALE-UV and messages with such attachments, neither encrypted nor packed. Unpack an archive first; check a file "
                            + "before XKM encrypts it."));

    static final Rule TOO_LARGE = new Rule(
            "FILE-2",
            "Depesche",
            Validity.ALWAYS,
            Severity.ERROR,
            Certainty.WORDING,
            Text.of(
                    "Ein Bogen, ein PDF oder eine DALE-UV-Datei hat höchstens 64 MiB.",
                    "A sheet, a PDF or a DALE-UV file has at most 64 MiB."),
            Text.of("Die Datei hat mehr als 64 MiB.", "The file has more than 64 MiB."),
            Text.of(
                    "So groß wird keine Datei dieser Art: Prüfen Sie, ob die richtige gewählt ist.",
                    "No file of this kind gets so large: see whether the right one was chosen."));

    private InspectionRules() {}
}
