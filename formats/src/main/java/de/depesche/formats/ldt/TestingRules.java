package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.atMostOneOf;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.noneOf;
import static de.depesche.formats.ldt.ContextRule.rule;

import java.util.List;

/// Tests under the TestV and by public health offices (ÖGD).
final class TestingRules {
    private static final ContextRule K130 = rule("K130")
            .at("Obj_0002", "Obj_0009", "Obj_0017")
            .must(atMostOneOf("8618", "8619"))
            .says(
                    "„Betreut“ und „tätig in der Einrichtung“ stehen zugleich.",
                    "“Cared for” and “works there” stand together.")
            .fix("Geben Sie nur FK 8618 oder FK 8619 an.", "Give FK 8618 or FK 8619 only.");
    private static final ContextRule K131 = rule("K131")
            .at("Obj_0009", "Obj_0017")
            .must(isNot("8626", "2")
                    .or(anyOf("8627", "4111"))
                    .and(isNot("8626", "1", "3").or(noneOf("8627", "4111")))
                    .and(isNot("8626", "3").or(noneOf("8617", "8618", "8619", "8620"))))
            .says(
                    "Die Angaben passen nicht zur Rechtsgrundlage der Testung.",
                    "The information does not go with the legal basis of the test.")
            .fix(
                    "2 braucht FK 8627 oder 4111; 1 und 3 haben keine davon; 3 (Selbstzahler) nennt keinen Grund.",
                    "2 needs FK 8627 or 4111; 1 and 3 have neither; 3 (paid by oneself) names no reason.");
    private static final ContextRule K132 = rule("K132")
            .at("Obj_0009", "Obj_0017")
            .when(is("8626", "1"))
            .must(anyOf("8617", "8631"))
            .says("Zur Testung nach TestV fehlt der Grund.", "A test under the TestV lacks the reason.")
            .fix("Geben Sie FK 8617 oder FK 8631 an.", "Give FK 8617 or FK 8631.");
    private static final ContextRule K135 = rule("K135")
            .at("Obj_0009", "Obj_0017")
            .must(lacks("8632"))
            .says("FK 8632 ist nicht mehr vorgesehen.", "FK 8632 is no longer provided for.")
            .doubt("Nehmen Sie FK 8632 heraus.", "Take out FK 8632.");

    private TestingRules() {}

    static List<ContextRule> rules() {
        return List.of(K130, K131, K132, K135);
    }
}
