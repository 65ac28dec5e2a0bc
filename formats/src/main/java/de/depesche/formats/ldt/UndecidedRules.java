package de.depesche.formats.ldt;

import de.depesche.formats.rules.Report.NotChecked;
import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Rules of LDT 3 that are known, but that nothing in the file decides, or whose wording is not known. Their remedy
/// says what is missing.
final class UndecidedRules {
    private static final List<NotChecked> ALL = RuleBook.in(UndecidedRules.class, "undecided.rules").rules().stream()
            .map(rule -> new NotChecked(rule, rule.remedy()))
            .toList();

    private UndecidedRules() {}

    /// Told with each report.
    static List<NotChecked> all() {
        return ALL;
    }
}
