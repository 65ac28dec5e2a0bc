package de.depesche.formats.ldt;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A rule that depends on several fields (Kontextregel): its words stand in a book, here is what decides it.
///
/// @param kinds the records, objects or fields at which it is asked
/// @param records the records in which it is asked; empty for all
record ContextRule(Rule rule, Set<String> kinds, Set<String> records, Optional<Condition> when, Condition must) {

    static Draft rule(Rule rule) {
        return new Draft(rule);
    }

    boolean isBrokenAt(Place place) {
        return (records.isEmpty() || records.contains(place.around().record().kind()))
                && when.map(condition -> condition.holds(place)).orElse(true)
                && !must.holds(place);
    }

    Finding finding(Place place) {
        var holder = place.holder();
        var culprit = place.node() instanceof LdtField field
                ? Optional.of(field)
                : Stream.concat(when.stream(), Stream.of(must))
                        .flatMap(condition -> condition.touched(place))
                        .filter(field -> field.line() > place.node().line())
                        .findFirst();
        var where = culprit.map(field ->
                        Where.line(field.line()).inRecord(holder.kind()).atField(field.number()))
                .orElseGet(() -> Where.line(holder.line()).inRecord(holder.kind()));
        return rule.at(where);
    }

    /// Collects the parts of a rule; `must` ends it.
    static final class Draft {
        private final Rule rule;
        private Set<String> kinds = Set.of();
        private Set<String> records = Set.of();
        private Optional<Condition> when = Optional.empty();

        private Draft(Rule rule) {
            this.rule = rule;
        }

        Draft at(String... places) {
            kinds = Set.of(places);
            return this;
        }

        Draft in(String... only) {
            records = Set.of(only);
            return this;
        }

        Draft when(Condition condition) {
            when = Optional.of(condition);
            return this;
        }

        ContextRule must(Condition condition) {
            return new ContextRule(rule, kinds, records, when, condition);
        }
    }
}
