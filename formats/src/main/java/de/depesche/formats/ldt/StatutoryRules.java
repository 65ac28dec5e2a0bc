package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.differ;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.some;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.file;
import static de.depesche.formats.ldt.Selection.own;
import static de.depesche.formats.ldt.Selection.record;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.regex.Pattern;

/// Billing with statutory funds (Obj_0002).
final class StatutoryRules {
    private static final Condition FIRST_REQUESTER =
            allOf("4217", "4241").or(allOf("4225", "4241")).or(allOf("4225", "4248"));
    private static final Condition CARD_SINCE_2015 = Condition.of(
            Text.of("FK 4109 ist 20150101 oder später", "FK 4109 is 20150101 or later"),
            List.of(own("4109")),
            place -> own("4109").from(place).stream()
                    .anyMatch(field -> field.content().compareTo("20150101") >= 0));

    private static final ContextRule K012 = rule("K012")
            .at("Obj_0002")
            .must(is("4239", "27", "28")
                    .and(has("4221"))
                    .or(isNot("4239", "27", "28").and(lacks("4221"))))
            .says("FK 4221 passt nicht zur Scheinuntergruppe.", "FK 4221 does not go with the kind of form.")
            .fix(
                    "Bei 27 und 28 ist FK 4221 Pflicht, sonst entfällt sie.",
                    "With 27 and 28 FK 4221 is required, else leave it out.");
    private static final ContextRule K014 = rule("K014")
            .at("Obj_0002")
            .when(anyOf("4217", "4225", "4241", "4248"))
            .must(is("4239", "27"))
            .says(
                    "Ein Erstveranlasser ist nur bei Überweisung an ein Labor (27) vorgesehen.",
                    "A first requester is meant for referrals to a laboratory (27) only.")
            .fix(
                    "Nehmen Sie FK 4217, 4225, 4241 und 4248 heraus oder prüfen Sie FK 4239.",
                    "Take out FK 4217, 4225, 4241 and 4248 or check FK 4239.");
    private static final ContextRule K015 = rule("K015")
            .at("Obj_0002")
            .when(has("4229"))
            .must(is("4239", "27", "28"))
            .says(
                    "Eine Knappschaftskennziffer passt nicht zu dieser Scheinuntergruppe.",
                    "A code FK 4229 does not go with this kind of form.")
            .fix("Nehmen Sie FK 4229 heraus oder prüfen Sie FK 4239.", "Take out FK 4229 or check FK 4239.");
    private static final ContextRule K016 = rule("K016")
            .at("8215")
            .when(has(within("4239")).and(isNot(within("4239"), "27", "28")))
            .must(has(file("8241")))
            .says(
                    "Bei dieser Scheinuntergruppe fehlt, an wen überwiesen wird.",
                    "With this kind of form it is missing to whom the patient is referred.")
            .fix("Ergänzen Sie FK 8241.", "Add FK 8241.");
    private static final ContextRule K021 = rule("K021")
            .at("Obj_0002")
            .when(is("4239", "28"))
            .must(isNot("4221", "3"))
            .says(
                    "Empfängnisregelung (3) ist bei Laborgemeinschaften (28) nicht erlaubt.",
                    "Contraception (3) is not allowed with laboratory groups (28).")
            .fix("Berichtigen Sie FK 4221.", "Correct FK 4221.");
    private static final ContextRule K022 = rule("K022")
            .at("Obj_0002")
            .when(is("4131", "07", "08"))
            .must(is("4106", "01"))
            .says(
                    "Besondere Personengruppe und Abrechnungsbereich passen nicht zusammen.",
                    "Special group and billing area do not go together.")
            .fix("Zu FK 4131 = 07 oder 08 gehört FK 4106 = 01.", "FK 4106 = 01 goes with FK 4131 = 07 or 08.");
    private static final ContextRule K023 = rule("K023")
            .at("Obj_0002")
            .when(is("4131", "06"))
            .must(is("4106", "02"))
            .says(
                    "Besondere Personengruppe und Abrechnungsbereich passen nicht zusammen.",
                    "Special group and billing area do not go together.")
            .fix("Zu FK 4131 = 06 gehört FK 4106 = 02.", "FK 4106 = 02 goes with FK 4131 = 06.");
    private static final ContextRule K024 = rule("K024")
            .at("Obj_0002")
            .when(is("4131", "04"))
            .must(is("4106", "00"))
            .says(
                    "Besondere Personengruppe und Abrechnungsbereich passen nicht zusammen.",
                    "Special group and billing area do not go together.")
            .fix("Zu FK 4131 = 04 gehört FK 4106 = 00.", "FK 4106 = 00 goes with FK 4131 = 04.");
    private static final ContextRule K031 = rule("K031")
            .at("8215")
            .must(differ("Obj_0002", "4239", "4221"))
            .says(
                    "Zwei gesetzliche Abrechnungen unterscheiden sich nicht in Schein und Anlass.",
                    "Two statutory billings do not differ in form and occasion.")
            .fix(
                    "Fassen Sie sie zusammen oder berichtigen Sie FK 4239 und FK 4221.",
                    "Put them together or correct FK 4239 and FK 4221.");
    private static final ContextRule K032 = rule("K032")
            .at("8215")
            .must(billed("1", is("4239", "27"))
                    .and(billed("2", is("4239", "28")))
                    .and(billed("9", is("4239", "27").and(is("4221", "2"))))
                    .and(billed("10", is("4239", "28").and(is("4221", "2")))))
            .says(
                    "Zur Abrechnungsinfo der Untersuchung fehlt der passende Schein.",
                    "The billing of the examination lacks the form that goes with it.")
            .fix(
                    "1 braucht Schein 27, 2 Schein 28; 9 und 10 dazu FK 4221 = 2 (präventiv).",
                    "1 needs form 27, 2 form 28; 9 and 10 with FK 4221 = 2 (preventive).");
    private static final ContextRule K041 = rule("K041")
            .at("8215")
            .when(some("Obj_0002", is("4239", "27")).and(has(file("8240"))))
            .must(some("Obj_0002", FIRST_REQUESTER))
            .says(
                    "Bei Weiterüberweisung fehlt der Erstveranlasser.",
                    "A referral from another doctor lacks the first requester.")
            .fix(
                    "Geben Sie FK 4217 und 4241, FK 4225 und 4241 oder FK 4225 und 4248 an.",
                    "Give FK 4217 and 4241, FK 4225 and 4241 or FK 4225 and 4248.");
    private static final ContextRule K056 = rule("K056")
            .at("Obj_0002")
            .when(is(record("7303"), "1", "2", "8", "9", "10"))
            .must(has("3108"))
            .says("Die Versichertenart fehlt.", "The kind of insured person is missing.")
            .fix("Ergänzen Sie FK 3108.", "Add FK 3108.");
    private static final ContextRule K090 = rule("K090")
            .at("Obj_0002")
            .when(CARD_SINCE_2015.and(serial(true)))
            .must(has(record("3105")).and(has("4110")))
            .says(
                    "Bei diesem Kostenträger fehlen Versichertennummer oder Ende des Versicherungsschutzes.",
                    "This payer needs the insurance number and the end of cover.")
            .fix("Ergänzen Sie FK 3105 und FK 4110.", "Add FK 3105 and FK 4110.");
    private static final ContextRule K091 = rule("K091")
            .at("Obj_0002")
            .when(CARD_SINCE_2015.and(serial(false)))
            .must(has(record("3119")).and(has("4133")))
            .says(
                    "Mit gelesener Gesundheitskarte fehlen Versicherten-ID oder Beginn des Versicherungsschutzes.",
                    "With a card read the insured person's id or the begin of cover is missing.")
            .fix("Ergänzen Sie FK 3119 und FK 4133.", "Add FK 3119 and FK 4133.");

    private StatutoryRules() {}

    static List<ContextRule> rules() {
        return List.of(K012, K014, K015, K016, K021, K022, K023, K024, K031, K032, K041, K056, K090, K091);
    }

    /// An examination billed so has a form (Obj_0002) that meets the condition.
    private static Condition billed(String kind, Condition form) {
        return isNot(within("7303"), kind).or(some("Obj_0002", form));
    }

    /// Places 3 to 5 of the VKNR: from 800 on it is a payer outside the statutory funds.
    private static Condition serial(boolean other) {
        var shape = Pattern.compile(other ? "[0-9]{2}[89][0-9]{2}" : "[0-9]{2}[0-7][0-9]{2}");
        return Condition.of(
                other
                        ? Text.of(
                                "FK 4104 hat an Stelle 3 bis 5 mindestens 800",
                                "FK 4104 has 800 or more in places 3 to 5")
                        : Text.of(
                                "FK 4104 hat an Stelle 3 bis 5 weniger als 800",
                                "FK 4104 has less than 800 in places 3 to 5"),
                List.of(own("4104")),
                place -> own("4104").from(place).stream()
                        .anyMatch(field -> shape.matcher(field.content()).matches()));
    }
}
