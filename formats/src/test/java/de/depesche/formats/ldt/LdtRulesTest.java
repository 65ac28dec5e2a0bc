package de.depesche.formats.ldt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LdtRulesTest {

    private static final List<RuleExamples> EXAMPLES = RuleExamples.all();

    static List<RuleExamples> examples() {
        return EXAMPLES;
    }

    static List<Rule> rules() {
        return LdtCheck.rules();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleIsBrokenByWhatBreaksItAndByNothingElse(RuleExamples example) throws IOException {
        var report = LdtCheck.check(new ByteArrayInputStream(Sketch.bytes(example.sketch())));
        assertThat(report.counts().containsKey(example.rule()))
                .as("%s, found %s", example, report.counts().keySet())
                .isEqualTo(example.breaks());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleHasAnExampleOfEither(Rule rule) {
        assertThat(examples().stream()
                        .filter(example -> example.rule().equals(rule.id()))
                        .map(RuleExamples::breaks))
                .as(rule.id())
                .contains(true, false);
    }

    @Test
    void eachExampleBelongsToARule() {
        var ids = LdtCheck.rules().stream().map(Rule::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(examples()).allMatch(example -> ids.contains(example.rule()));
    }

    @Test
    void theCatalogueSaysWhatIsDecided() {
        var rule = LdtCheck.rules().stream()
                .filter(one -> one.id().equals("LDT3-K003"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.condition().german())
                .isEqualTo("Obj_0059: wenn FK 8410 ist vorhanden und FK 7303 ist 1, 8 oder 9, dann gilt: FK 8411 ist"
                        + " vorhanden.");
        assertThat(rule.condition().english())
                .isEqualTo("Obj_0059: if FK 8410 is present and FK 7303 is 1, 8 or 9, then: FK 8411 is present.");
    }

    @Test
    void whatIsNotDecidedIsSaidWithItsReason() throws IOException {
        var report = LdtCheck.check(new ByteArrayInputStream(Sketch.bytes("8230( )")));
        assertThat(report.notChecked()).isEqualTo(LdtCheck.undecided());
        assertThat(report.notChecked())
                .allMatch(open ->
                        !open.missing().in(Locale.GERMAN, java.util.Map.of()).isBlank());
        assertThat(report.notChecked().stream().map(open -> open.rule().id()))
                .doesNotContainAnyElementsOf(
                        LdtCheck.rules().stream().map(Rule::id).toList());
    }

    /// The sentences are made from the conditions; here they can be read, and a changed condition is seen.
    @Test
    void theCatalogueReadsAsItIsWrittenDown() {
        var sentences = LdtCheck.rules().stream()
                .filter(rule -> rule.id().startsWith("LDT3-K"))
                .map(rule -> rule.id() + " " + rule.condition().german() + " | "
                        + rule.condition().english())
                .toList();
        assertThat(sentences)
                .containsExactlyElementsOf(RuleExamples.lines("catalogue.txt").toList());
    }
}
