package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.follows;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.stands;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.file;
import static de.depesche.formats.ldt.Selection.within;

import java.util.List;

/// Material, animals and pregnancy.
final class MaterialRules {
    private static final ContextRule K006 = rule("K006")
            .at("Obj_0037")
            .when(has("8431"))
            .must(anyOf("8428", "8430", "8429"))
            .says("Das Material ist näher bestimmt, aber nicht benannt.", "The material is specified, but not named.")
            .doubt(
                    "Nennen Sie das Material in FK 8428, 8429 oder 8430.",
                    "Name the material in FK 8428, 8429 or 8430.");
    private static final ContextRule K038 = rule("K038")
            .at("Obj_0037")
            .must(isNot("7310", "1").or(lacks("7312")).and(isNot("7310", "2").or(lacks("7311"))))
            .says(
                    "Die Art des Materials und seine nähere Angabe passen nicht zusammen.",
                    "Kind of material and its specification do not go together.")
            .fix(
                    "Zu organischem Material gehört FK 7311, zu anorganischem FK 7312.",
                    "FK 7311 goes with organic material, FK 7312 with inorganic.");
    private static final ContextRule K039 = rule("K039")
            .at("8205", "8215")
            .when(has(within("7310")))
            .must(has("8153"))
            .says(
                    "Die Art des Materials (FK 7310) steht nur bei Proben, die nicht vom Menschen sind.",
                    "The kind of material (FK 7310) stands with samples only that are not human.")
            .fix(
                    "Ergänzen Sie das Objekt Tier/Sonstiges (FK 8153) oder nehmen Sie FK 7310 heraus.",
                    "Add the object of animals and others (FK 8153) or take out FK 7310.");
    private static final ContextRule K063 = rule("K063")
            .at("Obj_0037")
            .in("8215")
            .must(lacks("8220"))
            .says(
                    "Die Praxis kann den Eingang im Labor nicht kennen.",
                    "The practice cannot know when the laboratory got the material.")
            .fix("Verwenden Sie im Auftrag FK 8219 (Entnahme).", "Use FK 8219 (time of taking) in an order.");
    private static final ContextRule K089 = rule("K089")
            .at("Obj_0053")
            .must(anyOf("7319", "7313", "7314"))
            .says("Es fehlt, woher die Probe stammt.", "It is missing what the sample is from.")
            .fix(
                    "Geben Sie Identifikation (FK 7319), Art (FK 7313) oder Name (FK 7314) an.",
                    "Give identification (FK 7319), kind (FK 7313) or name (FK 7314).");
    private static final ContextRule K117 = rule("K117")
            .at("Obj_0047")
            .when(follows("8147").and(stands("Obj_0053")))
            .must(is("7420", "11", "16"))
            .says(
                    "Die Person bei Tier/Sonstiges ist weder Halter noch juristische Person.",
                    "The person beside an animal is neither holder nor legal person.")
            .fix("Setzen Sie FK 7420 auf 11 oder 16.", "Set FK 7420 to 11 or 16.");
    private static final ContextRule K083 = rule("K083")
            .at("8205")
            .when(is(file("7266"), "1", "2"))
            .must(has("8145").and(lacks("8153")))
            .says(
                    "Befunde von Laborgemeinschaft und Facharztlabor gelten Menschen; der Patient fehlt oder ein Tier ist genannt.",
                    "Findings of laboratory groups and specialists are on humans; the patient is missing or an animal is named.")
            .fix(
                    "Ergänzen Sie den Patienten (FK 8145) und nehmen Sie FK 8153 heraus.",
                    "Add the patient (FK 8145) and take out FK 8153.");
    private static final ContextRule K084 = rule("K084")
            .at("8205")
            .when(is(file("7266"), "1", "2"))
            .must(anyOf("8145", "8153"))
            .says("Der Befund nennt weder Patient noch Tier.", "The finding names neither patient nor animal.")
            .fix("Ergänzen Sie FK 8145 oder FK 8153.", "Add FK 8145 or FK 8153.");

    private MaterialRules() {}

    static List<ContextRule> rules() {
        return List.of(K006, K038, K039, K063, K089, K117, K083, K084);
    }
}
