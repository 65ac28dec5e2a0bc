package de.depesche.portal.cases;

import java.util.Locale;

/// Why a case does not let itself be moved on. Each has a text that says what helps.
public enum Refusal {
    ALREADY_CLOSED,
    NOT_CLOSED_YET,
    DEADLINE_PASSED,
    ACKNOWLEDGED_IS_FINAL,
    NOT_PICKED_UP_YET,
    NOT_IN_PROGRESS,
    TAKEN_BY_SOMEBODY_ELSE,
    ONLY_REQUESTS_HAVE_ITEMS,
    DOCUMENTS_WITHOUT_CATEGORY,
    PAPERS_MISSING;

    /// Ends the problem's type URI and the message keys.
    public String code() {
        return "case-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
