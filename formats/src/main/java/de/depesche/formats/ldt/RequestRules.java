package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.atMostOneOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.inRecord;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.noneOf;
import static de.depesche.formats.ldt.Conditions.oneOf;
import static de.depesche.formats.ldt.Conditions.stands;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import java.util.List;

/// What is asked for, and what a result refers to.
final class RequestRules {
    private static final ContextRule K003 = rule("K003")
            .at("Obj_0059")
            .when(has("8410").and(is("7303", "1", "8", "9")))
            .must(has("8411"))
            .says(
                    "Zum Test-Ident fehlt die Testbezeichnung, die auf das Muster 10 gehört.",
                    "The test lacks its name, which form 10 needs.")
            .fix("Ergänzen Sie die Testbezeichnung in FK 8411.", "Add the name of the test in FK 8411.");
    private static final ContextRule K010 = rule("K010")
            .at("Obj_0059", "Obj_0061")
            .must(anyOf("8410", "7260", "8434").and(atMostOneOf("8410", "7260")))
            .says(
                    "Es steht nicht fest, welche Untersuchung gemeint ist.",
                    "It is not clear which examination is meant.")
            .fix(
                    "Nennen Sie einen Test (FK 8410), einen Katalogeintrag (FK 7260) oder einen Text (FK 8434), nicht Test und Katalog zugleich.",
                    "Name a test (FK 8410), an entry of a catalogue (FK 7260) or a text (FK 8434), not test and catalogue at once.");
    private static final ContextRule K011 = rule("K011")
            .at("Obj_0059")
            .in("8215")
            .when(is("7303", "2", "10"))
            .must(has("8410").and(lacks("7260")))
            .says(
                    "Eine Laborgemeinschaft erwartet einen Test-Ident und keinen Katalogeintrag.",
                    "A laboratory group expects a test and no entry of a catalogue.")
            .fix("Verwenden Sie FK 8410 statt FK 7260.", "Use FK 8410 in place of FK 7260.");
    private static final ContextRule K037 = rule("K037")
            .at("Obj_0059")
            .when(has("8434"))
            .must(noneOf("8410", "7260"))
            .says(
                    "Freitext steht neben einem Test oder Katalogeintrag.",
                    "Free text stands beside a test or an entry of a catalogue.")
            .fix(
                    "Verwenden Sie FK 8434 nur, wenn FK 8410 und FK 7260 fehlen.",
                    "Use FK 8434 only without FK 8410 and FK 7260.");
    private static final ContextRule K053 = rule("K053")
            .at("7260")
            .when(is(self(), "4"))
            .must(has("7352"))
            .says(
                    "Der Katalog wird über eine Adresse angegeben, die fehlt.",
                    "The catalogue is named by an address that is missing.")
            .fix(
                    "Geben Sie die Adresse des Leistungsverzeichnisses in FK 7352 an.",
                    "Give the address of the catalogue in FK 7352.");
    private static final ContextRule K106 = rule("K106")
            .at("Obj_0060")
            .must(oneOf("7260", "8410"))
            .says(
                    "Das Ergebnis nennt weder Test noch Katalogeintrag, oder beide.",
                    "The result names neither test nor entry of a catalogue, or both.")
            .fix("Nennen Sie genau eines von FK 7260 und FK 8410.", "Name exactly one of FK 7260 and FK 8410.");
    private static final ContextRule K119 = rule("K119")
            .at("Obj_0063")
            .must(oneOf("7260", "8410"))
            .says(
                    "Das zytologische Ergebnis nennt weder Test noch Katalogeintrag, oder beide.",
                    "The cytological result names neither test nor entry of a catalogue, or both.")
            .fix("Nennen Sie genau eines von FK 7260 und FK 8410.", "Name exactly one of FK 7260 and FK 8410.");
    private static final ContextRule K120 = rule("K120")
            .at("Obj_0073")
            .must(oneOf("7260", "8410"))
            .says(
                    "Das Ergebnis nennt weder Test noch Katalogeintrag, oder beide.",
                    "The result names neither test nor entry of a catalogue, or both.")
            .fix("Nennen Sie genau eines von FK 7260 und FK 8410.", "Name exactly one of FK 7260 and FK 8410.");
    private static final ContextRule K060 = rule("K060")
            .at("7303")
            .when(is(self(), "11"))
            .must(stands("Obj_0027"))
            .says(
                    "„Keine Zuordnung“ (11) ist nur beim Veranlassungsgrund erlaubt.",
                    "“No assignment” (11) is allowed with the reason only.")
            .fix("Geben Sie an, wie diese Untersuchung abgerechnet wird.", "Say how this examination is billed.");
    private static final ContextRule K069 = rule("K069")
            .at("8215")
            .when(has("8137"))
            .must(allOf("8113", "8159"))
            .says(
                    "Der Auftrag hat Material, aber keine Auftragsinformation oder keine Anforderung.",
                    "The order has material, but no information on it or no request.")
            .fix("Ergänzen Sie FK 8113 und FK 8159.", "Add FK 8113 and FK 8159.");
    private static final ContextRule K113 = rule("K113")
            .at("7303")
            .when(is(self(), "99"))
            .must(inRecord("8215"))
            .says(
                    "Storniert (99) wird nur im Auftrag, nicht im Befund.",
                    "Only an order is cancelled (99), not a finding.")
            .fix(
                    "Übertragen Sie die Stornierung in einem Auftrag (Satzart 8215).",
                    "Send the cancellation in an order (record 8215).");
    private static final ContextRule K114 = rule("K114")
            .at("8215")
            .when(is(within("7303").in("Obj_0059"), "99"))
            .must(has(within("8313").in("Obj_0013")))
            .says(
                    "Eine Untersuchung wird storniert, aber die Nachforderungs-ID fehlt.",
                    "An examination is cancelled, but the id of the change is missing.")
            .fix("Ergänzen Sie FK 8313 in der Auftragsinformation.", "Add FK 8313 to the information on the order.");
    private static final ContextRule K133 = rule("K133")
            .at("7303")
            .when(stands("Obj_0027").and(has("4209")))
            .must(is(self(), "2", "10"))
            .says(
                    "Zusätzliche Angaben (FK 4209) sind nur für Laborgemeinschaften vorgesehen.",
                    "Additional information (FK 4209) is meant for laboratory groups only.")
            .doubt(
                    "Prüfen Sie FK 7303; bei anderen Werten als 2 und 10 entfällt FK 4209.",
                    "Check FK 7303; with values other than 2 and 10 leave out FK 4209.");

    private RequestRules() {}

    static List<ContextRule> rules() {
        return List.of(K003, K010, K011, K037, K053, K106, K119, K120, K060, K069, K113, K114, K133);
    }
}
