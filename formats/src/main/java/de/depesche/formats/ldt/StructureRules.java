package de.depesche.formats.ldt;

import de.depesche.formats.rules.Rule;
import java.util.List;

/// What holds for records, objects and fields wherever they stand.
final class StructureRules {
    private static final String EXPORT = "Lassen Sie die Datei vom Hersteller der Software berichtigen.";
    private static final String EXPORT_EN = "Have the maker of the software correct the file.";

    static final Rule RECORD_KIND = RuleText.of("LDT3-S-SATZART")
            .holds(
                    "Eine Satzart ist 8230, 8215, 8231, 8220, 8205 oder 8221.",
                    "A record is an 8230, 8215, 8231, 8220, 8205 or 8221.")
            .broken("Die Satzart {found} gibt es in LDT 3 nicht.", "LDT 3 has no record {found}.")
            .error("Prüfen Sie, ob die Datei eine LDT-3-Datei ist.", "Check whether the file is an LDT 3 file.");
    static final Rule RECORD_END = RuleText.of("LDT3-S-SATZENDE")
            .holds("FK 8001 nennt dieselbe Satzart wie FK 8000.", "FK 8001 names the same record as FK 8000.")
            .broken(
                    "Der Satz {begun} aus Zeile {line} endet als {found}.",
                    "The record {begun} of line {line} ends as {found}.")
            .error(EXPORT, EXPORT_EN);
    static final Rule RECORD_OPEN = RuleText.of("LDT3-S-SATZOFFEN")
            .holds("Jeder Satz endet mit FK 8001.", "Each record ends with FK 8001.")
            .broken("Der Satz {begun} hat kein Ende.", "The record {begun} has no end.")
            .error(
                    "Die Datei ist vielleicht abgeschnitten: Fordern Sie sie neu an.",
                    "The file may be cut off: ask for it again.");
    static final Rule OBJECT_END = RuleText.of("LDT3-S-OBJEKTENDE")
            .holds("FK 8003 schließt ein offenes Objekt.", "FK 8003 closes an open object.")
            .broken("Hier endet {found}, ist aber nicht offen.", "{found} ends here, but is not open.")
            .error(EXPORT, EXPORT_EN);
    static final Rule OBJECT_OPEN = RuleText.of("LDT3-S-OBJEKTOFFEN")
            .holds("Jedes Objekt endet mit FK 8003.", "Each object ends with FK 8003.")
            .broken("{begun} hat kein Ende.", "{begun} has no end.")
            .error(EXPORT, EXPORT_EN);
    static final Rule OBJECT_EMPTY = RuleText.of("LDT3-S-OBJEKTLEER")
            .holds("Ein Objekt hat mindestens ein Feld.", "An object has one field at least.")
            .broken("{begun} ist leer.", "{begun} is empty.")
            .error(
                    "Das Objekt entfällt zusammen mit dem Feld, das es ankündigt.",
                    "Leave the object out, with the field that announces it.");
    static final Rule OBJECT_KIND = RuleText.of("LDT3-S-OBJEKTART")
            .holds(
                    "Auf ein Feld folgt das Objekt, das es ankündigt.",
                    "A field is followed by the object it announces.")
            .broken(
                    "Auf FK {field} folgt {found}; erlaubt ist {right}.",
                    "FK {field} is followed by {found}; {right} is allowed.")
            .error(EXPORT, EXPORT_EN);
    static final Rule NOT_ANNOUNCED = RuleText.of("LDT3-S-ANKUENDIGUNG")
            .holds(
                    "Vor jedem Objekt steht das Feld, das es ankündigt.",
                    "Each object follows a field that announces it.")
            .broken("Vor {found} fehlt das Feld, das es ankündigt.", "{found} follows no field that announces it.")
            .error(EXPORT, EXPORT_EN);
    static final Rule ANNOUNCED = RuleText.of("LDT3-S-OBJEKTFEHLT")
            .holds("Auf FK 8100 bis 8299 folgt ein Objekt.", "FK 8100 to 8299 are followed by an object.")
            .broken("Das Objekt zu „{name}“ fehlt.", "The object of “{name}” is missing.")
            .error(EXPORT, EXPORT_EN);
    static final Rule TOO_DEEP = RuleText.of("LDT3-S-TIEFE")
            .holds("Objekte stehen höchstens 32-mal ineinander.", "Objects stand in each other 32 times at most.")
            .broken("Die Objekte sind zu tief verschachtelt.", "The objects are nested too deeply.")
            .error(EXPORT, EXPORT_EN);
    static final Rule OUTSIDE = RuleText.of("LDT3-S-AUSSERHALB")
            .holds("Jede Zeile steht in einem Satz.", "Each line stands in a record.")
            .broken("Diese Zeile steht in keinem Satz.", "This line stands in no record.")
            .error(EXPORT, EXPORT_EN);
    static final Rule UNKNOWN = RuleText.of("LDT3-S-FELDUNBEKANNT")
            .holds("Jedes Feld ist in LDT 3 bekannt.", "Each field is known in LDT 3.")
            .broken("Dieses Feld kennt LDT 3 nicht (in {where}).", "LDT 3 has no such field (in {where}).")
            .warning(
                    "Prüfen Sie mit dem Hersteller, zu welcher Version von LDT das Feld gehört.",
                    "Ask the maker to which version of LDT the field belongs.");
    static final Rule MISPLACED = RuleText.of("LDT3-S-FELDORT")
            .holds("Jedes Feld steht, wo die Tabellen es vorsehen.", "Each field stands where the tables put it.")
            .broken("Dieses Feld gehört nicht an diese Stelle in {where}.", "This field is out of place in {where}.")
            .error(EXPORT, EXPORT_EN);
    static final Rule MISSING = RuleText.of("LDT3-S-PFLICHTFELD")
            .holds("Pflichtfelder (M) sind vorhanden.", "Fields that are always required (M) are there.")
            .broken("In {where} fehlt FK {field} ({name}).", "FK {field} ({name}) is missing in {where}.")
            .error("Ergänzen Sie die Angabe und erzeugen Sie die Datei neu.", "Add it and create the file again.");
    static final Rule TOO_MANY = RuleText.of("LDT3-S-ANZAHL")
            .holds("Ein Feld steht so oft, wie die Tabellen erlauben.", "A field stands as often as the tables allow.")
            .broken("{name} steht mehr als einmal.", "{name} stands more than once.")
            .error(EXPORT, EXPORT_EN);
    static final Rule LENGTH = RuleText.of("LDT3-S-LAENGE")
            .holds("Die Länge des Inhalts entspricht der Tabelle.", "The content is as long as the tables say.")
            .broken(
                    "{name} hat {found} Zeichen; erlaubt sind {right}.",
                    "{name} has {found} characters; {right} are allowed.")
            .error("Berichtigen Sie den Inhalt.", "Correct the content.");
    static final Rule NAME = RuleText.of("LDT3-S-OBJEKTNAME")
            .holds(
                    "Ein Feld, das ein Objekt ankündigt, enthält dessen Namen.",
                    "A field that announces an object holds its name.")
            .broken(
                    "Der Name des Objekts ist „{found}“ statt „{right}“.",
                    "The object's name is “{found}”, not “{right}”.")
            .unverified(
                    "Fragen Sie den Hersteller, falls der Empfänger die Datei abweist.", "Ask the maker if refused.");
    static final Rule FILE_ORDER = RuleText.of("LDT3-S-SATZFOLGE")
            .holds(
                    "Eine Datei hat 8230, Aufträge (8215), 8231 oder 8220, Befunde (8205), 8221.",
                    "A file has 8230, orders (8215), 8231 or 8220, findings (8205), 8221.")
            .broken("Nach {before} darf {found} nicht stehen.", "{found} may not follow {before}.")
            .error(EXPORT, EXPORT_EN);
    static final Rule VERSION = RuleText.of("LDT3-S-VERSION")
            .holds("Die Version der Datei ist bekannt.", "The version of the file is known.")
            .broken(
                    "Die Version {found} ist nicht bekannt; geprüft wurde wie LDT 3.2.19.",
                    "The version {found} is not known; it was checked like LDT 3.2.19.")
            .warning(
                    "Fragen Sie den Absender nach einer Datei der gültigen Version.",
                    "Ask for a file of a valid version.");

    private StructureRules() {}

    static List<Rule> all() {
        return List.of(
                RECORD_KIND,
                RECORD_END,
                RECORD_OPEN,
                OBJECT_END,
                OBJECT_OPEN,
                OBJECT_EMPTY,
                OBJECT_KIND,
                NOT_ANNOUNCED,
                ANNOUNCED,
                TOO_DEEP,
                OUTSIDE,
                UNKNOWN,
                MISPLACED,
                MISSING,
                TOO_MANY,
                LENGTH,
                NAME,
                FILE_ORDER,
                VERSION);
    }
}
