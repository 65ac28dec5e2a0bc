package de.depesche.formats.json;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import java.io.IOException;
import java.util.Map;

/// Ends a conversion from whatever depth; [Conversions] makes an outcome of it.
final class Refusal extends IOException {
    static final RuleBook BOOK = RuleBook.in(Refusal.class, "conversion.rules");

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final transient Finding finding;

    private Refusal(Finding finding) {
        super(finding.rule().id());
        this.finding = finding;
    }

    static Refusal of(String rule, Where where, Map<String, String> facts) {
        return new Refusal(BOOK.rule(rule).at(where, facts));
    }

    static Refusal at(String rule, long line, Map<String, String> facts) {
        return of(rule, Where.line(Math.max(line, 1)), facts);
    }

    Finding finding() {
        return finding;
    }

    /// What stood there, short enough for a message.
    static String shortened(String found) {
        return found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    }
}
