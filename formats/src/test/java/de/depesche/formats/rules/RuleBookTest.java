package de.depesche.formats.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.tables.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final String PAGE = Resource.text(RuleBookTest.class, "one.rules");

    @Test
    void aRuleIsReadAsItIsWritten() {
        var rule = RuleBook.parse(PAGE).rule("T-1");

        assertThat(rule.source()).isEqualTo("Musterbuch 1.0");
        assertThat(rule.severity()).isEqualTo(Severity.WARNING);
        assertThat(rule.certainty()).isEqualTo(Certainty.SECONDARY);
        assertThat(rule.validity()).isEqualTo(Validity.since(LocalDate.of(2026, 1, 1)));
        assertThat(rule.at(Where.FILE, Map.of("found", "x")).message(Locale.GERMAN))
                .isEqualTo("Gefunden: x = falsch.");
        assertThat(RuleBook.parse(PAGE).rules()).containsExactly(rule);
        assertThat(RuleBook.in(RuleBookTest.class, "one.rules").rules()).containsExactly(rule);
    }

    @Test
    void whatIsNotAsItMustBeIsNamed() {
        refused(PAGE.replace("source = Musterbuch 1.0\n", ""), "T-1 has no source");
        refused(PAGE.replace("remedy.en = Correct it.\n", ""), "T-1 has no remedy.en");
        refused(PAGE + "colour = red\n", "colour = red");
        refused(PAGE + "source\n", "source");
        refused(PAGE + "source = again\n", "source = again");
        refused(PAGE + PAGE, "[T-1]");
        refused(PAGE + "= nothing\n", "= nothing");
        refused(PAGE + "[T-2\n", "[T-2");
        refused(PAGE + "T-2]\n", "T-2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.parse(PAGE).rule("T-2"))
                .withMessageContaining("T-2");
    }

    @Test
    void aCatalogueAsksEveryRule() {
        var rule = RuleBook.parse(PAGE).rule("T-1");
        var catalogue = new Catalogue<String>(List.of(Check.of(
                rule,
                (subject, broken) -> Stream.of(subject.split(" "))
                        .filter(word -> word.equals("x"))
                        .map(word -> broken.at(Where.FILE, Map.of("found", word))))));
        var findings = new ReportBuilder();
        catalogue.check("x y x", findings);

        assertThat(findings.report().findings()).hasSize(2);
        assertThat(catalogue.rules()).containsExactly(rule);
        var other = RuleBook.parse(PAGE.replace("T-1", "T-2")).rule("T-2");
        Check<String> never = Check.of(other, (subject, broken) -> Stream.empty());
        assertThat(new Catalogue<>(List.of(catalogue.checks().getFirst(), never)).rules())
                .containsExactly(rule, other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue<>(List.of(
                        catalogue.checks().getFirst(), catalogue.checks().getFirst())));
    }

    private static void refused(String book, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.parse(book))
                .withMessageContaining(because);
    }
}
