package de.depesche.formats.ldt;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The format of a field (Formatregel, F) with the rule that it states.
///
/// @param numbers the formats of the tables for which it stands; several where a rule adds to a format
record Format(List<String> numbers, Rule rule, Predicate<String> fits) {

    /// @param content as it stands in the file
    boolean isBrokenBy(String content) {
        return !fits.test(content);
    }

    Finding finding(Where where, LdtField field) {
        return rule.at(where, Map.of("name", field.slot().name()));
    }
}
