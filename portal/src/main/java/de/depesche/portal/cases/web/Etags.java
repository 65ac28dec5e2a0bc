package de.depesche.portal.cases.web;

import de.depesche.portal.problems.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A case's version as an entity tag.
final class Etags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private Etags() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /// @throws Problem.Invalid where the header is missing or no tag of ours
    static int required(@Nullable String header) {
        var match = TAG.matcher(header == null ? "" : header.strip());
        if (!match.matches()) {
            throw new Problem.Invalid("If-Match", header == null ? "if-match-missing" : "if-match-wrong");
        }
        return Integer.parseInt(match.group(1));
    }
}
