package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A rule that depends on several fields (Kontextregel): metadata and condition in one place. The sentence of the
/// condition is made from the condition itself.
///
/// @param kinds the records, objects or fields at which it is asked
/// @param records the records in which it is asked; empty for all
record ContextRule(Rule rule, Set<String> kinds, Set<String> records, Optional<Condition> when, Condition must) {

    static Draft rule(String id) {
        return new Draft("LDT3-" + id);
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

    /// Collects the parts of a rule; `fix` or `doubt` ends it.
    static final class Draft {
        private final String id;
        private Set<String> kinds = Set.of();
        private Set<String> records = Set.of();
        private Optional<Condition> when = Optional.empty();
        private Condition must = allOf();
        private Text message = Text.of("-", "-");

        private Draft(String id) {
            this.id = id;
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

        Draft must(Condition condition) {
            must = condition;
            return this;
        }

        Draft says(String german, String english) {
            message = Text.of(german, english);
            return this;
        }

        /// The receiver refuses the file.
        ContextRule fix(String german, String english) {
            return end(Severity.ERROR, Text.of(german, english));
        }

        /// A warning, where the wording leaves room.
        ContextRule doubt(String german, String english) {
            return end(Severity.WARNING, Text.of(german, english));
        }

        private ContextRule end(Severity severity, Text remedy) {
            var rule = RuleText.of(id).holds(sentence()).broken(message).rule(severity, Certainty.SECONDARY, remedy);
            return new ContextRule(rule, kinds, records, when, must);
        }

        private Text sentence() {
            var at = String.join(", ", List.copyOf(new java.util.TreeSet<>(kinds)));
            var in = records.isEmpty() ? "" : " (" + String.join(", ", new java.util.TreeSet<>(records)) + ")";
            var german = when.map(condition -> "wenn " + condition.words().german() + ", dann gilt: ")
                    .orElse("");
            var english = when.map(condition -> "if " + condition.words().english() + ", then: ")
                    .orElse("");
            return Text.of(
                    at + in + ": " + german + must.words().german() + ".",
                    at + in + ": " + english + must.words().english() + ".");
        }
    }
}
