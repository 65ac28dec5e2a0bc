package de.depesche.formats.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The rules of one format with what decides each, in the order in which they are asked. Adding a rule adds an entry;
/// whoever runs the catalogue stays as it is.
///
/// @param <T> what is looked at: a file that was read, a package, a message
public record Catalogue<T>(List<Check<T>> checks) {
    public Catalogue {
        checks = List.copyOf(checks);
        if (checks.stream().map(check -> check.rule().id()).distinct().count() < checks.size()) {
            throw new IllegalArgumentException("two rules of a catalogue have the same id");
        }
    }

    public List<Rule> rules() {
        return checks.stream().map(Check::rule).toList();
    }

    /// Asks every rule.
    public void check(T subject, Findings findings) {
        checks.forEach(check -> check.condition().decide(subject, check.rule(), findings));
    }

    /// A rule and what decides it.
    public record Check<T>(Rule rule, Condition<T> condition) {

        /// For rules that are decided without other parts: one finding for each breach.
        public static <T> Check<T> of(Rule rule, Breaches<T> breaches) {
            return new Check<>(
                    rule,
                    (subject, broken, findings) -> breaches.of(subject, broken).forEach(findings::add));
        }

        /// The same rule, not checked where what decides it is not there.
        ///
        /// @param missing what would have to be there
        public Check<T> onlyWhere(Predicate<T> decidable, Text missing) {
            return new Check<>(rule, (subject, broken, findings) -> {
                if (decidable.test(subject)) {
                    condition.decide(subject, broken, findings);
                } else {
                    findings.notChecked(broken, missing);
                }
            });
        }
    }

    /// Adds a finding for each breach, or says that the rule could not be decided.
    @FunctionalInterface
    public interface Condition<T> {
        void decide(T subject, Rule rule, Findings findings);
    }

    /// Names each breach of a rule.
    @FunctionalInterface
    public interface Breaches<T> {
        Stream<Finding> of(T subject, Rule rule);
    }
}
