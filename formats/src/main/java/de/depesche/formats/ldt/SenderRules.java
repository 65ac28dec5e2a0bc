package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.file;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.Text;
import java.util.List;

/// Senders, their places and doctors.
final class SenderRules {
    private static final ContextRule K043 = rule("K043")
            .at("Obj_0019")
            .must(placeStatus())
            .says("Der Status der Betriebsstätte ist nicht eindeutig.", "The status of the place is not clear.")
            .fix(
                    "Geben Sie genau einmal 1 bis 4 an und höchstens dazu einmal 5 oder 6.",
                    "Give one of 1 to 4 once, and at most one of 5 and 6 beside it.");
    private static final ContextRule K044 = rule("K044")
            .at("Obj_0019")
            .must(anyOf("0200", "0201"))
            .says("Die Betriebsstätte hat keine Nummer.", "The place has no number.")
            .fix(
                    "Ergänzen Sie die BSNR (FK 0201) oder die Betriebsstätten-ID (FK 0200).",
                    "Add the BSNR (FK 0201) or the id of the place (FK 0200).");
    private static final ContextRule K045 = rule("K045")
            .at("Obj_0022")
            .when(is("7321", "03", "04", "05", "06", "08", "11", "12", "14", "16"))
            .must(has(within("8147")))
            .says("Zu diesem Status des Einsenders fehlt die Person.", "This status of the sender lacks the person.")
            .fix("Ergänzen Sie die Person (FK 8147).", "Add the person (FK 8147).");
    private static final ContextRule K046 = rule("K046")
            .at("Obj_0022")
            .when(is("7321", "01", "02", "07", "08", "14", "17"))
            .must(has("8119"))
            .says(
                    "Zu diesem Status des Einsenders fehlt die Betriebsstätte.",
                    "This status of the sender lacks the place.")
            .fix("Ergänzen Sie die Betriebsstätte (FK 8119).", "Add the place (FK 8119).");
    private static final ContextRule K047 = rule("K047")
            .at("Obj_0022")
            .when(is("7321", "03", "15", "16"))
            .must(lacks("8119"))
            .says(
                    "Eine Betriebsstätte haben nur medizinische Einrichtungen, nicht dieser Einsender.",
                    "Only medical institutions have such a place, not this sender.")
            .fix(
                    "Nehmen Sie FK 8119 heraus und geben Sie die Organisation (FK 8143) an.",
                    "Take out FK 8119 and give the organisation (FK 8143).");
    private static final ContextRule K048 = rule("K048")
            .at("Obj_0022")
            .when(is("7321", "03", "15", "16"))
            .must(has("8143"))
            .says(
                    "Zu diesem Status des Einsenders fehlt die Organisation.",
                    "This status of the sender lacks the organisation.")
            .fix("Ergänzen Sie die Organisation (FK 8143).", "Add the organisation (FK 8143).");
    private static final ContextRule K107 = rule("K107")
            .at("Obj_0022")
            .when(is("7321", "01", "02", "07"))
            .must(has("8114"))
            .says(
                    "Der Einsender ist ein Arzt, aber die Arztidentifikation fehlt.",
                    "The sender is a doctor, but the doctor's identification is missing.")
            .fix("Ergänzen Sie FK 8114.", "Add FK 8114.");
    private static final ContextRule K115 = rule("K115")
            .at("Obj_0014")
            .must(anyOf("0212", "0223"))
            .says("Der Arzt hat weder LANR noch Pseudo-LANR.", "The doctor has neither LANR nor pseudo LANR.")
            .doubt(
                    "Ergänzen Sie FK 0212 oder FK 0223; ohne eigene LANR steht 999999900.",
                    "Add FK 0212 or FK 0223; without a LANR of one's own it is 999999900.");
    private static final ContextRule K116 = rule("K116")
            .at("8215")
            .when(has(file("0222")))
            .must(isNot(within("4239"), "28")
                    .or(has(file("0212")).and(lacks(file("0223"))))
                    .and(has(file("0212")).or(has(file("0223")))))
            .says(
                    "Neben der ASV-Teamnummer fehlt die Arztnummer, oder eine Pseudo-LANR steht auf Muster 10A.",
                    "The doctor's number is missing beside the ASV team number, or a pseudo LANR stands on form 10A.")
            .fix(
                    "Ergänzen Sie FK 0212; auf Muster 10A ist FK 0223 nicht erlaubt.",
                    "Add FK 0212; form 10A does not allow FK 0223.");
    private static final ContextRule K057 = rule("K057")
            .at("8215")
            .when(is(within("7303").in("Obj_0059"), "8"))
            .must(has(file("0222")))
            .says(
                    "Die Untersuchung gehört zur ASV, aber die ASV-Teamnummer fehlt.",
                    "The examination belongs to ASV, but the ASV team number is missing.")
            .fix("Ergänzen Sie FK 0222.", "Add FK 0222.");
    private static final ContextRule K020 = rule("K020")
            .at("8215")
            .when(has(within("8102")).and(has(file("0201"))))
            .must(has(file("0212")).or(has(file("0223"))))
            .says(
                    "Zur Betriebsstättennummer fehlt bei gesetzlicher Abrechnung die Arztnummer.",
                    "Statutory billing with a BSNR lacks the doctor's number.")
            .fix("Ergänzen Sie FK 0212 oder FK 0223.", "Add FK 0212 or FK 0223.");
    private static final ContextRule K050 = rule("K050")
            .at("8215")
            .when(has(within("8102")))
            .must(has(file("0105")).and(has(within("4239"))))
            .says(
                    "Gesetzliche Abrechnung braucht die KBV-Prüfnummer und die Scheinuntergruppe.",
                    "Statutory billing needs the KBV test number and the kind of form.")
            .fix(
                    "Ergänzen Sie FK 0105 im Kopf der Datei und FK 4239 in der Abrechnung.",
                    "Add FK 0105 to the head of the file and FK 4239 to the billing.");

    private SenderRules() {}

    static List<ContextRule> rules() {
        return List.of(K043, K044, K045, K046, K047, K048, K107, K115, K116, K057, K020, K050);
    }

    private static Condition placeStatus() {
        var status = Selection.own("0204");
        return Condition.of(
                Text.of(
                        "FK 0204 ist einmal 1, 2, 3 oder 4 und höchstens daneben einmal 5 oder 6",
                        "FK 0204 is once 1, 2, 3 or 4 and at most once beside it 5 or 6"),
                List.of(status),
                place -> {
                    var found =
                            status.from(place).stream().map(LdtField::content).toList();
                    long kinds = found.stream()
                            .filter(List.of("1", "2", "3", "4")::contains)
                            .count();
                    long ranks =
                            found.stream().filter(List.of("5", "6")::contains).count();
                    return kinds == 1 && ranks <= 1 && kinds + ranks == found.size();
                });
    }
}
