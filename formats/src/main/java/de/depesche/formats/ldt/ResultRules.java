package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.noneOf;
import static de.depesche.formats.ldt.Conditions.some;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import java.util.List;

/// What kinds of results must and must not say.
final class ResultRules {
    private static final String[] SMEAR = {"7405", "7406", "7407", "7408", "7409", "7410", "7411", "7412"};

    private static final ContextRule K009 = rule("K009")
            .at("Obj_0035")
            .must(anyOf("8160", "8161", "8162", "8163", "8155", "8248"))
            .says("Der Laborergebnisbericht hat kein Untersuchungsergebnis.", "The report of results has no result.")
            .fix("Übertragen Sie mindestens ein Untersuchungsergebnis.", "Give one result at least.");
    private static final ContextRule K071 = rule("K071")
            .at("Obj_0055")
            .when(has("8158"))
            .must(anyOf("3412", "3413", "3414", "3415", "3416", "3417", "3418", "3419"))
            .says(
                    "Eine Leistung wird abgerechnet, aber es gibt kein Blutgruppenergebnis.",
                    "A service is billed, but there is no blood group result.")
            .fix(
                    "Nehmen Sie die Abrechnung heraus oder ergänzen Sie das Ergebnis.",
                    "Take out the billing or add the result.");
    private static final ContextRule K078 = rule("K078")
            .at("Obj_0055")
            .when(anyOf("3412", "3413", "3414", "3415", "3416", "3417", "3418", "3419"))
            .must(has("8225"))
            .says(
                    "Zum Blutgruppenergebnis fehlt der Zeitpunkt der Messung.",
                    "The blood group result lacks the time of measurement.")
            .fix("Übertragen Sie den Zeitpunkt der Messung in FK 8225.", "Give the time of measurement in FK 8225.");
    private static final ContextRule K080 = rule("K080")
            .at("Obj_0063")
            .when(has("8158"))
            .must(lacks("7368"))
            .says(
                    "Das Zellmaterial war nicht verwertbar, trotzdem wird abgerechnet.",
                    "The cells were not usable, yet a service is billed.")
            .fix("Nehmen Sie die Abrechnung (FK 8158) heraus.", "Take out the billing (FK 8158).");
    private static final ContextRule K121 = rule("K121")
            .at("Obj_0073")
            .when(has("8158"))
            .must(lacks("7368"))
            .says(
                    "Das Material war nicht verwertbar, trotzdem wird abgerechnet.",
                    "The material was not usable, yet a service is billed.")
            .fix("Nehmen Sie die Abrechnung (FK 8158) heraus.", "Take out the billing (FK 8158).");
    private static final ContextRule K081 = rule("K081")
            .at("Obj_0063")
            .when(lacks("7368"))
            .must(has("8225"))
            .says(
                    "Zum zytologischen Ergebnis fehlt der Zeitpunkt der Messung.",
                    "The cytological result lacks the time of measurement.")
            .fix(
                    "Übertragen Sie FK 8225, oder FK 7368, wenn das Material nicht verwertbar war.",
                    "Give FK 8225, or FK 7368 where the material was not usable.");
    private static final ContextRule K095 = rule("K095")
            .at("Obj_0073")
            .when(lacks("7368"))
            .must(has("8225"))
            .says("Zum Ergebnis fehlt der Zeitpunkt der Messung.", "The result lacks the time of measurement.")
            .fix(
                    "Übertragen Sie FK 8225, oder FK 7368, wenn das Material nicht verwertbar war.",
                    "Give FK 8225, or FK 7368 where the material was not usable.");
    private static final ContextRule K082 = rule("K082")
            .at("8205")
            .when(is(within("8418"), "11").or(has(within("7368"))))
            .must(some("Obj_0037", has("8126")))
            .says(
                    "Material fehlt oder ist nicht verwertbar, aber der Einsender wird nicht darauf hingewiesen.",
                    "Material is missing or not usable, but the sender is not told.")
            .fix(
                    "Ergänzen Sie beim Material (Obj_0037) den Hinweis FK 8126.",
                    "Add the alert FK 8126 to the material (Obj_0037).");
    private static final ContextRule K085 = rule("K085")
            .at("7286")
            .when(has("8111"))
            .must(isNot(self(), "0"))
            .says(
                    "Es wurde kein Antibiogramm erstellt (FK 7286 = 0), trotzdem folgt eines.",
                    "No antibiogram was made (FK 7286 = 0), yet one follows.")
            .fix(
                    "Nennen Sie die Methode in FK 7286 oder nehmen Sie das Antibiogramm heraus.",
                    "Name the method in FK 7286 or take out the antibiogram.");
    private static final ContextRule K086 = rule("K086")
            .at("Obj_0061")
            .when(has("7293"))
            .must(is("7286", "1", "2"))
            .says(
                    "Eine Einheit der Mengenangabe passt nicht zur Methode des Resistenztests.",
                    "A unit of quantity does not go with the method of the resistance test.")
            .fix(
                    "FK 7293 steht nur bei Agardiffusion (1) oder Agardilution (2).",
                    "FK 7293 stands only with agar diffusion (1) or dilution (2).");
    private static final ContextRule K122 = rule("K122")
            .at("3316")
            .when(has("3317"))
            .must(is(self(), "1"))
            .says(
                    "Der HPV-Typ 16/18 ist angegeben, obwohl der HPV-Test nicht positiv ist.",
                    "HPV type 16/18 is given, but the HPV test is not positive.")
            .fix("Geben Sie FK 3317 nur an, wenn FK 3316 den Wert 1 hat.", "Give FK 3317 only if FK 3316 is 1.");
    private static final ContextRule K128 = rule("K128")
            .at("3314")
            .when(has("3316"))
            .must(is(self(), "1"))
            .says(
                    "Ein HPV-Ergebnis ist angegeben, obwohl kein HPV-Test vorliegt.",
                    "An HPV result is given, but there is no HPV test.")
            .fix("Geben Sie FK 3316 nur an, wenn FK 3314 den Wert 1 hat.", "Give FK 3316 only if FK 3314 is 1.");
    private static final ContextRule K123 = rule("K123")
            .at("Obj_0062")
            .when(has("3320"))
            .must(anyOf("7415", "7417", "3318", "3319").and(lacks("3321")))
            .says(
                    "Der Zeitraum „sofort“ steht ohne Empfehlung oder neben einem anderen Zeitraum.",
                    "The period “at once” stands without advice or beside another period.")
            .fix("Nennen Sie die empfohlene Maßnahme und nur einen Zeitraum.", "Name the advice and one period only.");
    private static final ContextRule K124 = rule("K124")
            .at("Obj_0062")
            .when(has("3321"))
            .must(anyOf("7415", "7417", "3318", "3319").and(lacks("3320")))
            .says(
                    "Der Zeitraum in Monaten steht ohne Empfehlung oder neben „sofort“.",
                    "The period in months stands without advice or beside “at once”.")
            .fix("Nennen Sie die empfohlene Maßnahme und nur einen Zeitraum.", "Name the advice and one period only.");
    private static final ContextRule K125 = rule("K125")
            .at("Obj_0062")
            .when(has("8158"))
            .must(has("7414").and(isNot("7414", "0")).or(has("3316").and(isNot("3316", "3"))))
            .says(
                    "Abgerechnet wird, obwohl weder Zytologie noch HPV-Test auswertbar waren.",
                    "A service is billed, but neither cytology nor HPV test could be done.")
            .fix(
                    "Nehmen Sie die Abrechnung (FK 8158) heraus oder ergänzen Sie das Ergebnis.",
                    "Take out the billing (FK 8158) or add the result.");
    private static final ContextRule K126 = rule("K126")
            .at("Obj_0062")
            .when(has("7414").and(isNot("7414", "0")))
            .must(has("8225"))
            .says(
                    "Zum Ergebnis der Früherkennung fehlt der Zeitpunkt der Messung.",
                    "The screening result lacks the time of measurement.")
            .fix("Übertragen Sie den Zeitpunkt der Messung in FK 8225.", "Give the time of measurement in FK 8225.");
    private static final ContextRule K134 = rule("K134")
            .at("Obj_0062")
            .must(has("7414")
                    .and(is("7414", "0").or(allOf(SMEAR)))
                    .or(noneOf(SMEAR).and(lacks("7414"))))
            .says(
                    "Die Angaben zum Zellbild passen nicht zur Gruppe (FK 7414).",
                    "The findings of the smear do not go with the group (FK 7414).")
            .fix(
                    "Mit einer Gruppe außer 0 gehören FK 7405 bis 7412 dazu, ohne Gruppe entfallen sie.",
                    "With a group other than 0 give FK 7405 to 7412, without a group leave them out.");

    private ResultRules() {}

    static List<ContextRule> rules() {
        return List.of(
                K009, K071, K078, K080, K121, K081, K095, K082, K085, K086, K122, K128, K123, K124, K125, K126, K134);
    }
}
