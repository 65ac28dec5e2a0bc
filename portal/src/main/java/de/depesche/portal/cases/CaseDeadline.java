package de.depesche.portal.cases;

import de.depesche.formats.deadlines.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Frist of a document request. The day that the Medical Service gave rules; where it gave none, the legal one does.
///
/// @param legal the last day by law and contract, the latest one where readings differ
/// @param due the exact end: 24:00 of the last day in Berlin, the first moment that is too late
public record CaseDeadline(Optional<GivenDay> given, Optional<LocalDate> legal, Instant due) {

    /// @param fixed given "unter Hinweis auf § 26 Abs. 3 SGB X", so that no weekend or holiday shifts it
    public record GivenDay(LocalDate day, boolean fixed) {}

    public LocalDate lastDay() {
        return LegalTime.dayOf(due.minusNanos(1));
    }

    /// Days from the legal to the ruling last day: negative where the Medical Service gave less time than the law.
    public Optional<Long> mismatchInDays() {
        return given.flatMap(_ -> legal)
                .map(day -> ChronoUnit.DAYS.between(day, lastDay()))
                .filter(days -> days != 0);
    }
}
