package de.depesche.formats.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Text SAID = Text.of("Es stimmt.", "It holds.");

    private final ReportBuilder findings = new ReportBuilder();
    private final Tally tally = new Tally(findings);

    @Test
    void theFirstOfEachRuleAreWantedAndTheRestIsCounted() {
        broken(rule("T-1"), ReportBuilder.SHOWN + 10);
        broken(rule("T-2"), 3);
        tally.close();
        tally.close();

        assertThat(findings.report().findings()).hasSize(ReportBuilder.SHOWN + 3);
        assertThat(findings.report().counts())
                .containsEntry("T-1", ReportBuilder.SHOWN + 10L)
                .containsEntry("T-2", 3L);
    }

    @Test
    void whatWasWantedIsNotCountedAgain() {
        var rule = rule("T-1");
        assertThat(IntStream.range(0, ReportBuilder.SHOWN)).allMatch(_ -> tally.wants(rule));
        tally.close();

        assertThat(findings.report().counts()).isEmpty();
    }

    private void broken(Rule rule, int times) {
        for (int i = 0; i < times; i++) {
            if (tally.wants(rule)) {
                findings.add(rule.at(Where.line(i + 1)));
            }
        }
    }

    private static Rule rule(String id) {
        return new Rule(id, "Buch", Validity.ALWAYS, Severity.ERROR, Certainty.WORDING, SAID, SAID, SAID);
    }
}
