package de.depesche.formats.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A rule with the check of something that breaks it and of something that just does not.
///
/// @param rule its id
public record Sample(String rule, Supplier<Report> breaks, Supplier<Report> keeps) {

    public void holds() {
        assertThat(breaks.get().counts()).containsKey(rule);
        assertThat(keeps.get().counts()).doesNotContainKey(rule);
    }

    /// Every rule has a sample, once.
    public static void cover(List<Rule> rules, Stream<Sample> samples) {
        assertThat(samples.map(Sample::rule))
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(Rule::id).toList());
    }

    @Override
    public String toString() {
        return rule;
    }
}
