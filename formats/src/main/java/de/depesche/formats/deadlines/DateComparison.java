package de.depesche.formats.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A date that the Medical Service named, beside the one that law and contract give. The named one rules: it is what
/// the Medical Service works by. A mismatch is shown, since the shorter of the two may cost the hospital its claim.
///
/// @param ruling from [LegalCalendar#given] or [LegalCalendar#fixed]
/// @param computed from [DocumentDeadlines]
public record DateComparison(Deadline ruling, Deadline computed) {

    /// Calendar days by which the ruling date lies outside the computed readings: negative where the Medical Service
    /// leaves less time than the earliest of them, positive where it leaves more than the latest, else 0.
    public long differenceInDays() {
        var day = ruling.latest().lastDay();
        if (day.isBefore(computed.earliest().lastDay())) {
            return daysFrom(computed.earliest(), day);
        }
        return Math.max(0, daysFrom(computed.latest(), day));
    }

    public Verdict verdict() {
        return switch (Long.signum(differenceInDays())) {
            case -1 -> Verdict.SHORTER_THAN_COMPUTED;
            case 0 -> Verdict.AGREES;
            default -> Verdict.LONGER_THAN_COMPUTED;
        };
    }

    private static long daysFrom(Reading reading, LocalDate day) {
        return ChronoUnit.DAYS.between(reading.lastDay(), day);
    }

    public enum Verdict {
        AGREES,
        SHORTER_THAN_COMPUTED,
        LONGER_THAN_COMPUTED
    }
}
