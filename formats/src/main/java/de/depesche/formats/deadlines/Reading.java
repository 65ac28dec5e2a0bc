package de.depesche.formats.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One way to read a deadline: for one place, and for one meaning where the law has two.
///
/// @param nominalEnd the last day by the calendar
/// @param lastDay the last day after weekends and holidays; never before `nominalEnd`
/// @param steps how it came about, [DeadlineStep.Ends] last
public record Reading(Place place, LocalDate nominalEnd, LocalDate lastDay, List<DeadlineStep> steps) {
    public Reading {
        steps = List.copyOf(steps);
        if (lastDay.isBefore(nominalEnd)) {
            throw new IllegalArgumentException("weekends and holidays only ever lengthen a period");
        }
    }

    /// 24:00 of the last day: the first moment that is too late.
    public Instant end() {
        return LegalTime.endOf(lastDay);
    }
}
