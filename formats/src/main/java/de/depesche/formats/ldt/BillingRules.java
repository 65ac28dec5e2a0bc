package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.differ;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.onlyIs;
import static de.depesche.formats.ldt.Conditions.onlyMatches;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.own;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.Text;
import java.util.List;

/// Which kind of billing needs what.
final class BillingRules {
    private static final ContextRule K008 = rule("K008")
            .at("Obj_0058")
            .when(is("7303", "1", "2", "8", "9", "10"))
            .must(onlyIs(own("4121"), "0", "1", "2", "3"))
            .says(
                    "Diese Gebührenordnung gibt es in der vertragsärztlichen Versorgung nicht.",
                    "Statutory care has no such schedule of fees.")
            .fix("Verwenden Sie EBM, BMÄ, EGO oder GOÄ (0 bis 3).", "Use 0 to 3.");
    private static final ContextRule K019 = rule("K019")
            .at("4121")
            .when(is(self(), "0", "1", "2"))
            .must(onlyMatches(
                    "5001",
                    Formats.EBM_NUMBER,
                    Text.of("fünf Ziffern und höchstens ein Buchstabe", "five digits and at most one letter")))
            .says(
                    "Die Gebührennummer passt nicht zur Gebührenordnung.",
                    "The number of the fee does not go with the schedule.")
            .fix(
                    "Eine EBM-Nummer hat fünf Ziffern und höchstens einen Buchstaben.",
                    "An EBM number has five digits and at most one letter.");
    private static final ContextRule K027 = rule("K027")
            .at("Obj_0001")
            .in("8215")
            .must(anyOf("8102", "8103", "8104", "8105", "8106", "8109"))
            .says(
                    "Die Abrechnungsinformation sagt nicht, wer bezahlt.",
                    "The billing information does not say who pays.")
            .fix(
                    "Ergänzen Sie mindestens eine Abrechnung (FK 8102 bis 8106, 8109).",
                    "Add one billing at least (FK 8102 to 8106, 8109).");
    private static final ContextRule K029 = rule("K029")
            .at("Obj_0048")
            .when(is("7421", "15", "16", "90"))
            .must(has(within("8143")))
            .says(
                    "Der Rechnungsempfänger ist eine Einrichtung, aber die Organisation fehlt.",
                    "The invoice goes to an institution, but the organisation is missing.")
            .fix("Ergänzen Sie die Organisation (FK 8143).", "Add the organisation (FK 8143).");
    private static final ContextRule K030 = rule("K030")
            .at("Obj_0048")
            .when(is("7421", "02", "03", "04", "05", "06", "11", "12"))
            .must(has(within("8147")))
            .says("Der Rechnungsempfänger ist eine Person, die fehlt.", "The invoice goes to a person, who is missing.")
            .fix("Ergänzen Sie die Person (FK 8147).", "Add the person (FK 8147).");
    private static final ContextRule K033 = rule("K033")
            .at("8215")
            .must(differ("Obj_0003", "7362"))
            .says("Zwei private Abrechnungen haben dieselbe Art.", "Two private billings are of the same kind.")
            .fix("Fassen Sie sie zusammen oder berichtigen Sie FK 7362.", "Put them together or correct FK 7362.");
    private static final ContextRule K034 = rule("K034")
            .at("8215")
            .must(isNot(within("7303"), "3")
                    .or(is(within("7362"), "1"))
                    .and(isNot(within("7303"), "4").or(is(within("7362"), "2"))))
            .says(
                    "Zur privaten Untersuchung fehlt die passende Art der Abrechnung.",
                    "The private examination lacks the kind of billing that goes with it.")
            .fix("Zu FK 7303 = 3 gehört FK 7362 = 1, zu 4 gehört 2.", "FK 7362 = 1 goes with FK 7303 = 3, 2 with 4.");
    private static final ContextRule K093 = rule("K093")
            .at("Obj_0003")
            .when(is("7362", "2"))
            .must(onlyIs(within("7421"), "02"))
            .says(
                    "Privat-LG-Leistungen werden dem einsendenden Arzt berechnet.",
                    "Services of private laboratory groups are billed to the sending doctor.")
            .fix("Setzen Sie FK 7421 auf 02.", "Set FK 7421 to 02.");
    private static final ContextRule K097 = rule("K097")
            .at("8215")
            .when(is(within("7303"), "1", "2", "8", "9", "10", "13", "15", "16"))
            .must(has(within("8102")))
            .says(
                    "Gesetzlich abgerechnete Untersuchungen brauchen die Abrechnung GKV.",
                    "Examinations billed to statutory funds need that billing object.")
            .fix("Ergänzen Sie FK 8102.", "Add FK 8102.");
    private static final ContextRule K098 = rule("K098")
            .at("8215")
            .when(is(within("7303"), "3", "4", "14"))
            .must(has(within("8103")))
            .says(
                    "Privat abgerechnete Untersuchungen brauchen die Abrechnung PKV.",
                    "Examinations billed privately need that billing object.")
            .fix("Ergänzen Sie FK 8103.", "Add FK 8103.");
    private static final ContextRule K102 = rule("K102")
            .at("8215")
            .when(is(within("7303"), "6"))
            .must(has(within("8104")))
            .says(
                    "Eine IGeL-Untersuchung braucht die Abrechnung IGeL.",
                    "An examination at the patient's wish needs that billing object.")
            .fix("Ergänzen Sie FK 8104.", "Add FK 8104.");
    private static final ContextRule K103 = rule("K103")
            .at("8215")
            .when(is(within("7303"), "5"))
            .must(has(within("8106")))
            .says(
                    "Eine Untersuchung nach Selektivvertrag braucht dessen Abrechnung.",
                    "An examination under a selective contract needs that billing object.")
            .fix("Ergänzen Sie FK 8106.", "Add FK 8106.");
    private static final ContextRule K105 = rule("K105")
            .at("8215")
            .when(is(within("7303"), "7"))
            .must(has(within("8105")))
            .says("Eine sonstige Kostenübernahme braucht ihre Abrechnung.", "Another payer needs that billing object.")
            .fix("Ergänzen Sie FK 8105.", "Add FK 8105.");

    private BillingRules() {}

    static List<ContextRule> rules() {
        return List.of(K008, K019, K027, K029, K030, K033, K034, K093, K097, K098, K102, K103, K105);
    }
}
