package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.Text;
import java.util.List;

/// Values, their units and reference ranges.
final class ValueRules {
    private static final ContextRule K002 = rule("K002")
            .at("8419")
            .must(isNot(self(), "1", "2").or(has("8421")).and(isNot(self(), "9").or(lacks("8421"))))
            .says(
                    "Einheitensystem und Maßeinheit passen nicht zusammen.",
                    "System of units and unit do not go together.")
            .fix(
                    "Geben Sie zu 1 (SI) und 2 (abweichend) die Einheit in FK 8421 an; 9 (dimensionslos) hat keine.",
                    "Give the unit in FK 8421 for 1 (SI) and 2 (other); 9 (dimensionless) has none.");
    private static final ContextRule K054 = rule("K054")
            .at("Obj_0060", "Obj_0061")
            .must(differentRanges())
            .says(
                    "Mehrere Normalwerte haben dieselbe Spezifikation.",
                    "Several reference ranges have the same specification.")
            .fix(
                    "Unterscheiden Sie die Normalwerte in FK 8424; nur 13 darf mehrfach stehen.",
                    "Tell the ranges apart in FK 8424; only 13 may stand more than once.");
    private static final ContextRule K055 = rule("K055")
            .at("Obj_0042")
            .must(anyOf("8460", "8461", "8462", "7316"))
            .says("Der Normalwert nennt keinen Bereich.", "The reference range names no range.")
            .fix("Geben Sie eine Grenze, einen Text oder eine Liste an.", "Give a limit, a text or a list.");
    private static final ContextRule K076 = rule("K076")
            .at("Obj_0060")
            .when(has("8420").and(isNot("8418", "01", "02", "09", "11", "12")))
            .must(has("8225"))
            .says("Zum Ergebnis fehlt der Zeitpunkt der Messung.", "The result lacks the time of measurement.")
            .fix("Übertragen Sie den Zeitpunkt der Messung in FK 8225.", "Give the time of measurement in FK 8225.");
    private static final ContextRule K076M = rule("K076M")
            .at("Obj_0061")
            .when(isNot("8418", "01", "02", "09", "11", "12"))
            .must(has("8225"))
            .says(
                    "Zum mikrobiologischen Ergebnis fehlt der Zeitpunkt der Messung.",
                    "The microbiological result lacks the time of measurement.")
            .fix("Übertragen Sie den Zeitpunkt der Messung in FK 8225.", "Give the time of measurement in FK 8225.");
    private static final ContextRule K099 = rule("K099")
            .at("8422")
            .when(is(self(), "!L", "!-", "!H", "!+"))
            .must(has("8126"))
            .says("Ein Extremwert steht ohne Hinweis auf ihn.", "An extreme value stands without an alert.")
            .fix(
                    "Ergänzen Sie das Objekt Fehlermeldung/Aufmerksamkeit (FK 8126).",
                    "Add the object of alerts (FK 8126).");
    private static final ContextRule K096 = rule("K096")
            .at("8205")
            .when(is(within("8401"), "2"))
            .must(isNot(within("8418"), "02", "05", "10"))
            .says(
                    "Der Befund gilt als abgeschlossen, hat aber noch vorläufige oder fehlende Ergebnisse.",
                    "The finding is said to be complete, but has provisional or missing results.")
            .fix(
                    "Setzen Sie FK 8401 auf 1, bis alle Ergebnisse endgültig sind.",
                    "Set FK 8401 to 1 until all results are final.");
    private static final ContextRule K005 = rule("K005")
            .at("8205")
            .when(is(within("8401"), "1"))
            .must(lacks(within("4121")))
            .says(
                    "Der Auftrag ist nicht abgeschlossen, trotzdem stehen Abrechnungsdaten im Befund.",
                    "The order is not complete, yet the finding holds billing data.")
            .fix(
                    "Übertragen Sie Abrechnungsdaten erst, wenn FK 8401 den Wert 2 hat.",
                    "Give billing data only when FK 8401 is 2.");

    private ValueRules() {}

    static List<ContextRule> rules() {
        return List.of(K002, K054, K055, K076, K076M, K099, K096, K005);
    }

    private static Condition differentRanges() {
        return Condition.of(
                Text.of(
                        "FK 8424 ist in jedem Normalwert eine andere, außer 13",
                        "FK 8424 differs in each reference range, except 13"),
                List.of(Selection.within("8424")),
                place -> Conditions.allDifferent(place.node()
                        .all()
                        .filter(field -> field.is("8424"))
                        .map(LdtField::content)
                        .filter(content -> !content.equals("13"))));
    }
}
