package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.byEngine;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.hint;
import static de.depesche.formats.kvdt.Drafts.warning;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.util.List;

/// The file as a whole: its name, its packages (Datenpakete) and their order.
final class PackageRules {
    private static final String FILE = "KBV, KVDT 6.02, file and packages";

    static final KvdtRule UNKNOWN_RECORD = byEngine(error(
            "KVDT-RECORD",
            FILE,
            Text.of("Jeder Satz hat eine bekannte Satzart.", "Each record is of a known kind."),
            Text.of(
                    "Die Satzart ist unbekannt; der Satz wird nicht geprüft.",
                    "The kind of record is unknown; it is not checked."),
            Text.of("Prüfen Sie, ob die Datei eine KVDT-Datei ist.", "Check whether this is a KVDT file.")));
    static final KvdtRule BEGIN = byEngine(error(
            "KVDT-BEGIN",
            FILE,
            Text.of("Eine KVDT-Datei beginnt mit dem Satz con0.", "A KVDT file begins with the record con0."),
            Text.of("Vor dem Satz con0 steht etwas anderes.", "Something else stands before the record con0."),
            Text.of(
                    "Prüfen Sie, ob der Anfang der Datei fehlt.",
                    "Check whether the beginning of the file is missing.")));
    static final KvdtRule END = byEngine(error(
            "KVDT-END",
            FILE,
            Text.of("Eine KVDT-Datei endet mit dem Satz con9.", "A KVDT file ends with the record con9."),
            Text.of("Der Satz con9 fehlt.", "The record con9 is missing."),
            Text.of(
                    "Die Datei ist wohl abgebrochen. Exportieren Sie sie neu.",
                    "The file is probably cut off. Export it again.")));
    static final KvdtRule MASTER_RECORD = byEngine(error(
            "KVDT-BESA",
            FILE,
            Text.of("Auf con0 folgt der Satz besa.", "The record besa follows con0."),
            Text.of("Der Satz besa fehlt.", "The record besa is missing."),
            Text.of(
                    "Tragen Sie die Betriebsstättendaten im Praxisprogramm ein.",
                    "Enter the practice's data into its software.")));
    static final KvdtRule ORDER = byEngine(error(
            "KVDT-ORDER",
            FILE,
            Text.of(
                    "Die Sätze folgen aufeinander: con0, besa, rvsa, ADT, KADT, SADT, con9; ein Paket ist geschlossen.",
                    "Records follow one another: con0, besa, rvsa, ADT, KADT, SADT, con9; a package is closed."),
            Text.of("Der Satz steht an der falschen Stelle.", "The record stands in the wrong place."),
            Text.of(
                    "Exportieren Sie die Datei neu; melden Sie den Fehler dem Hersteller.",
                    "Export the file again; tell the maker of the software.")));
    static final KvdtRule ONCE = byEngine(error(
            "KVDT-ONCE",
            FILE,
            Text.of("Jedes Datenpaket kommt höchstens einmal vor.", "Each package occurs once at most."),
            Text.of("Dieser Satz kommt ein zweites Mal vor.", "This record occurs a second time."),
            Text.of("Übermitteln Sie die Pakete in getrennten Dateien.", "Send the packages in separate files.")));
    static final KvdtRule OPEN = byEngine(error(
            "KVDT-OPEN",
            FILE,
            Text.of(
                    "Ein Paket beginnt mit seinem Anfangs- und endet mit seinem Ende-Satz.",
                    "A package begins and ends with its own records."),
            Text.of(
                    "Das Paket {part} hat keinen Anfang oder kein Ende.",
                    "The package {part} has no beginning or no end."),
            Text.of(
                    "Die Datei ist unvollständig. Exportieren Sie sie neu.",
                    "The file is incomplete. Export it again.")));
    static final KvdtRule HYBRID_ALONE = byEngine(error(
            "KVDT-HDRG-ALONE",
            FILE,
            Text.of("Ein HDRG-Paket steht allein in seiner Datei.", "An HDRG package is alone in its file."),
            Text.of("Neben dem HDRG-Paket steht ein anderes.", "Another package stands beside the HDRG package."),
            Text.of("Übermitteln Sie Hybrid-DRG in einer eigenen Datei.", "Send hybrid DRG in a file of their own.")));
    static final KvdtRule DECLARED = byEngine(error(
            "KVDT-DECLARED",
            "KBV, KVDT 6.02, FK 9132",
            Text.of(
                    "FK 9132 nennt genau die enthaltenen Pakete.",
                    "FK 9132 names exactly the packages that are there."),
            Text.of(
                    "FK 9132 und die enthaltenen Pakete stimmen nicht überein: {part}.",
                    "FK 9132 and the packages do not agree: {part}."),
            Text.of(
                    "Ein Paket fehlt oder wurde nicht angekündigt. Exportieren Sie neu.",
                    "A package is missing or was not announced. Export again.")));
    static final KvdtRule LABORATORY = byEngine(warning(
            "KVDT-RVSA",
            FILE,
            Text.of(
                    "Zu einem ADT-Paket einer Betriebsstätte gehört der Satz rvsa.",
                    "A practice's ADT package comes with the record rvsa."),
            Text.of(
                    "Der Satz rvsa (Ringversuchszertifikate) fehlt.",
                    "The record rvsa (laboratory certificates) is missing."),
            Text.of(
                    "Geben Sie an, ob Sie zertifikatspflichtige Laborleistungen abrechnen.",
                    "State whether you bill laboratory services that need a certificate.")));
    static final KvdtRule NAME = byEngine(error(
            "KVDT-NAME",
            "KBV, KVDT 6.02, file name",
            Text.of(
                    "Die Datei heißt Zhhnnnnnnnnn_TT.MM.JJJJ_hh.mm.CON.",
                    "The file is called Zhhnnnnnnnnn_TT.MM.JJJJ_hh.mm.CON."),
            Text.of("Der Dateiname hat eine andere Form.", "The file's name has another form."),
            Text.of(
                    "Benennen Sie die Datei so, wie das Praxisprogramm sie erzeugt hat.",
                    "Name the file as the software made it.")));
    static final KvdtRule NAME_PACKAGES = byEngine(error(
            "KVDT-NAME-PACKAGES",
            "KBV, KVDT 6.02, file name",
            Text.of("hh im Dateinamen nennt die enthaltenen Pakete.", "hh in the file's name tells the packages."),
            Text.of(
                    "Der Dateiname sagt {found}, die Pakete ergeben {right}.",
                    "The file's name says {found}, the packages make {right}."),
            Text.of(
                    "Benennen Sie die Datei um: Zeichen 2 und 3 sind {right}.",
                    "Rename the file: characters 2 and 3 are {right}.")));
    static final KvdtRule NAME_SENDER = byEngine(hint(
            "KVDT-NAME-SENDER",
            "KBV, KVDT 6.02, file name; KBV's own example differs",
            Certainty.OBSERVED,
            Text.of(
                    "Der Dateiname nennt die BSNR oder das IK des Satzes besa.",
                    "The file's name has the BSNR or IK of besa."),
            Text.of(
                    "Die Nummer im Dateinamen steht nicht im Satz besa.",
                    "The number in the file's name is not in besa."),
            Text.of(
                    "Prüfen Sie, ob die Datei zu dieser Betriebsstätte gehört.",
                    "Check whether the file belongs to this practice.")));
    static final KvdtRule VERSION = byEngine(hint(
            "KVDT-VERSION",
            "the versions of this program",
            Certainty.OBSERVED,
            Text.of(
                    "Für das Abrechnungsquartal gibt es eine Satzbeschreibung.",
                    "There is a description for the quarter billed."),
            Text.of(
                    "Für {quarter} ist keine Satzbeschreibung hinterlegt; geprüft wurde nach {version}.",
                    "There is no description for {quarter}; the check used {version}."),
            Text.of(
                    "Verlassen Sie sich bei Fehlern zur Struktur auf das KBV-Prüfmodul.",
                    "For faults of structure rely on KBV's own check.")));
    static final KvdtRule LARGE = byEngine(advice(
            "KVDT-LARGE",
            "a bound of this program",
            Certainty.OBSERVED,
            Text.of("Ein Satz hat höchstens 65.536 Felder.", "A record has at most 65,536 fields."),
            Text.of(
                    "Der Satz ist zu lang; was danach kommt, wurde nur zeilenweise geprüft.",
                    "The record is too long; what follows was checked line by line only."),
            Text.of(
                    "Prüfen Sie, ob in der Datei eine Zeile 8000 fehlt.",
                    "Check whether the file lacks a line 8000.")));

    static final List<KvdtRule> RULES = List.of(
            NAME,
            NAME_PACKAGES,
            NAME_SENDER,
            BEGIN,
            END,
            MASTER_RECORD,
            UNKNOWN_RECORD,
            ORDER,
            ONCE,
            OPEN,
            HYBRID_ALONE,
            DECLARED,
            LABORATORY,
            VERSION,
            LARGE);

    private PackageRules() {}
}
