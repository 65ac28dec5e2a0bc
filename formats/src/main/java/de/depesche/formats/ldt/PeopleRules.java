package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.follows;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.oneOf;
import static de.depesche.formats.ldt.Conditions.stands;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.record;
import static de.depesche.formats.ldt.Selection.within;

import java.util.List;

/// Patients, other people and how to reach them.
final class PeopleRules {
    private static final Condition ABROAD =
            has("3114").and(isNot("3114", "D")).or(has("3124").and(isNot("3124", "D")));

    private static final ContextRule K017 = rule("K017")
            .at("Obj_0007")
            .must(anyOf("3112", "3121").or(has(record("4109")).and(ABROAD)))
            .says(
                    "Die Anschrift hat weder Postleitzahl noch Postfach.",
                    "The address has neither postcode nor post box.")
            .fix(
                    "Ergänzen Sie FK 3112 oder FK 3121; entbehrlich sind sie nur bei Wohnsitz im Ausland mit gelesener Karte.",
                    "Add FK 3112 or FK 3121; they may be missing only abroad and with a card read.");
    private static final ContextRule K059 = rule("K059")
            .at("Obj_0031")
            .must(anyOf("7330", "7331", "7332", "7333", "7334", "7335"))
            .says("Die Kommunikationsdaten sind leer.", "The means of contact are empty.")
            .fix(
                    "Geben Sie Telefon, Fax, E-Mail oder eine andere Adresse an.",
                    "Give phone, fax, e-mail or another address.");
    private static final ContextRule K101 = rule("K101")
            .at("Obj_0008")
            .must(oneOf("8143", "8147"))
            .says(
                    "Der Adressat ist weder Person noch Organisation, oder beides.",
                    "The addressee is neither person nor organisation, or both.")
            .fix("Geben Sie genau eines von FK 8143 und FK 8147 an.", "Give exactly one of FK 8143 and FK 8147.");
    private static final ContextRule K104 = rule("K104")
            .at("Obj_0047")
            .when(follows("8147").and(stands("Obj_0045")))
            .must(is("7420", "12"))
            .says(
                    "Die Person des Patienten hat nicht den Status „Patient“.",
                    "The patient's person has not the status “patient”.")
            .fix("Setzen Sie FK 7420 auf 12.", "Set FK 7420 to 12.");
    private static final ContextRule K094 = rule("K094")
            .at("Obj_0047")
            .in("8205", "8215")
            .when(is("7420", "12").and(is(record("7303"), "1", "2", "3", "8", "9", "10")))
            .must(allOf("3103", "3110", "8228"))
            .says(
                    "Zum Patienten fehlen Geburtsdatum, Geschlecht oder Anschrift, die für die Abrechnung nötig sind.",
                    "The patient lacks birth date, sex or address, which billing needs.")
            .fix("Ergänzen Sie FK 3103, FK 3110 und FK 8228.", "Add FK 3103, FK 3110 and FK 8228.");
    private static final ContextRule K070 = rule("K070")
            .at("8215")
            .when(has(within("8102"))
                    .or(has(within("8103")))
                    .or(has(within("8104")))
                    .or(has(within("8106")))
                    .or(has(within("8109"))))
            .must(has(within("8145")))
            .says(
                    "Die Abrechnung setzt einen Patienten voraus, der fehlt.",
                    "The billing needs a patient, who is missing.")
            .fix("Ergänzen Sie den Patienten (FK 8145).", "Add the patient (FK 8145).");
    private static final ContextRule K092 = rule("K092")
            .at("8220")
            .must(has(within("8147")))
            .says("Das Labor nennt keinen Ansprechpartner.", "The laboratory names nobody to speak to.")
            .fix(
                    "Ergänzen Sie im Kopf der Datei eine Person (FK 8147).",
                    "Add a person (FK 8147) to the head of the file.");
    private static final ContextRule K025 = rule("K025")
            .at("8215")
            .when(has(within("4109")))
            .must(has(within("3105")).or(has(within("3119"))))
            .says(
                    "Die Karte wurde gelesen, aber die Versichertennummer fehlt.",
                    "The card was read, but the insurance number is missing.")
            .fix("Übertragen Sie FK 3119 oder FK 3105.", "Give FK 3119 or FK 3105.");

    private PeopleRules() {}

    static List<ContextRule> rules() {
        return List.of(K017, K059, K101, K104, K094, K070, K092, K025);
    }
}
