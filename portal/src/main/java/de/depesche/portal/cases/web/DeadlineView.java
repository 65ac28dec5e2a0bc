package de.depesche.portal.cases.web;

import java.time.LocalDate;
import java.util.List;

/// A deadline as pages show and explain it.
///
/// @param day the last day
/// @param daysLeft calendar days from today to the last day; 0 on the last day itself
/// @param over whether it has ended
/// @param closed whether the case is closed, so that nothing is urgent any more
/// @param explanation step by step: which day began it, which rule gave its length, which weekend or holiday moved it
/// @param doubts what does not fit, such as a Medical Service's date that is not the law's
record DeadlineView(
        LocalDate day, long daysLeft, boolean over, boolean closed, List<Sentence> explanation, List<Sentence> doubts) {
    private static final int ENDANGERED_DAYS = 5;

    DeadlineView {
        explanation = List.copyOf(explanation);
        doubts = List.copyOf(doubts);
    }

    static DeadlineView of(LocalDate day, long daysLeft, boolean over, boolean closed) {
        return new DeadlineView(day, daysLeft, over, closed, List.of(), List.of());
    }

    /// `calm`, `endangered` (five days or fewer), `today`, `over`.
    public String urgency() {
        if (closed) {
            return "calm";
        }
        if (over || daysLeft < 0) {
            return "over";
        }
        if (daysLeft == 0) {
            return "today";
        }
        return daysLeft <= ENDANGERED_DAYS ? "endangered" : "calm";
    }
}
