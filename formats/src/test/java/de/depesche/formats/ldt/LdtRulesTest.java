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
}
