package de.depesche.formats.inspection;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;

/// What can be said of a file before its format is known. Their words stand in `file.rules`.
final class InspectionRules {
    static final RuleBook BOOK = RuleBook.in(InspectionRules.class, "file.rules");
    static final Rule UNKNOWN = BOOK.rule("FILE-1");
    static final Rule TOO_LARGE = BOOK.rule("FILE-2");

    private InspectionRules() {}
}
