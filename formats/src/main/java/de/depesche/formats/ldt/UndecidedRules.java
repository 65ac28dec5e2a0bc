package de.depesche.formats.ldt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Report.NotChecked;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import java.util.List;

/// Rules of LDT 3 that are known, but that nothing in the file decides, or whose wording is not known.
final class UndecidedRules {
    private static final Text WORDING =
            Text.of("Der Wortlaut der Regel liegt nicht vor.", "The wording of the rule is not at hand.");
    private static final Text ORDER =
            Text.of("Dazu müsste der Auftrag vorliegen.", "The order would have to be at hand.");
    private static final Text PRACTICE =
            Text.of("Das weiß nur die Praxis, nicht die Datei.", "Only the practice knows that, not the file.");

    private static final List<NotChecked> ALL = List.of(
            undecided("E010", "Werte des Abrechnungsgebiets (FK 4122)", "Values of FK 4122", WORDING),
            undecided("E012", "Werte des Probenmaterial-Index (FK 8429)", "Values of FK 8429", WORDING),
            undecided("E028", "Werte der Gruppe (FK 7413, 7414)", "Values of FK 7413 and 7414", WORDING),
            undecided(
                    "E031",
                    "Verdacht auf infektiöses oder gesichert infektiöses Material",
                    "Material that may be or is infectious",
                    Text.of("Kein Feld der Tabellen verweist darauf.", "No field of the tables refers to it.")),
            undecided(
                    "F008",
                    "Form der Gebührennummer außerhalb des EBM",
                    "Form of fee numbers outside the EBM",
                    Text.of(
                            "Zu welcher Gebührenordnung sie gilt, liegt nicht vor.",
                            "It is not known for which schedule it holds.")),
            undecided(
                    "F009",
                    "Form der Gebührennummer im EBM",
                    "Form of fee numbers in the EBM",
                    Text.of("Sie wird mit Regel K019 geprüft.", "It is checked with rule K019.")),
            undecided(
                    "K042",
                    "Einsender im Auftrag nur, wenn er vom Kopf der Datei abweicht",
                    "A sender in the order only where it differs from the head of the file",
                    Text.of("Eine Wiederholung schadet nicht.", "A repetition does no harm.")),
            undecided("K072", "Ohne Text überliefert", "Handed down without a text", WORDING),
            undecided(
                    "K087",
                    "Einlesetag, falls eine Karte gelesen wurde",
                    "Day of reading, if a card was read",
                    PRACTICE),
            undecided("K088", "FK 4110 und 3116, falls bekannt", "FK 4110 and 3116, if known", PRACTICE),
            undecided("K112", "FK 8310 wie im Auftrag", "FK 8310 as in the order", ORDER),
            undecided("K118", "FK 8512 wie im Auftrag", "FK 8512 as in the order", ORDER));

    private UndecidedRules() {}

    /// Told with each report.
    static List<NotChecked> all() {
        return ALL;
    }

    private static NotChecked undecided(String number, String german, String english, Text missing) {
        var text = Text.of(german + ".", english + ".");
        var rule = RuleText.of("LDT3-" + number)
                .holds(text)
                .broken(text)
                .rule(Severity.HINT, Certainty.SECONDARY, missing);
        return new NotChecked(rule, missing);
    }
}
