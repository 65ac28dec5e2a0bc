package de.depesche.formats.rules;

import java.util.Map;
import java.util.regex.Pattern;

/// One rule of a format, as people read it. What decides it stands beside the rule, in the catalogue of its format:
/// adding one touches neither the engine nor the reports.
///
/// @param id stable for ever, such as `KVDT-R050`; the prefix names the format, the rest is the number of the
///     specification where it has one
/// @param source document and section where it stands, with the version
/// @param validity the days on which it applies; which day of a file counts is the format's decision
/// @param condition what must hold, as a sentence without places
/// @param message what is wrong; its places are filled from the finding
/// @param remedy what the person does about it; its places are filled from the finding
public record Rule(
        String id,
        String source,
        Validity validity,
        Severity severity,
        Certainty certainty,
        Text condition,
        Text message,
        Text remedy) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)+");

    public Rule {
        if (!ID.matcher(id).matches() || source.isBlank() || !condition.places().isEmpty()) {
            throw new IllegalArgumentException("a rule has an id, a source and a condition without places: " + id);
        }
        if (certainty == Certainty.UNVERIFIED && severity == Severity.ERROR) {
            throw new IllegalArgumentException("what is not verified never refuses a file: " + id);
        }
    }

    /// @param facts one for each place of the message and the remedy; no insured person's name
    public Finding at(Where where, Map<String, String> facts) {
        return new Finding(this, where, facts);
    }

    public Finding at(Where where) {
        return at(where, Map.of());
    }
}
