package de.depesche.formats.deadlines;

import java.time.Instant;
import java.time.LocalDate;

/// One step of the way from an event to the end of a period, in the order in which a person would explain it. Pages
/// make a sentence of each, in their language.
public sealed interface DeadlineStep {

    /// The provision that this step applies.
    LegalRule rule();

    /// The event's own day is left out; counting begins with the next.
    record EventNotCounted(LocalDate event) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return LegalRule.EVENT_DAY_NOT_COUNTED;
        }
    }

    /// @param firstDay the first day that counts
    /// @param nominalEnd the last day by the calendar, before weekends and holidays are looked at
    record PeriodCounted(Span span, LocalDate firstDay, LocalDate nominalEnd) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return span.unit() == Span.Unit.DAYS ? LegalRule.ENDS_WITH_LAST_DAY : LegalRule.ENDS_ON_SAME_DAY;
        }
    }

    /// @param missingDay the day of the month that the last month does not have, 29 to 31
    /// @param lastOfMonth the day that takes its place
    record DayMissing(int missingDay, LocalDate lastOfMonth) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return LegalRule.ENDS_WITH_MONTH;
        }
    }

    /// @param from the end of the period before, by that reading
    record Extended(Span span, Basis basis, LocalDate from, LocalDate nominalEnd) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return LegalRule.EXTENSION_BEGINS_AT_END;
        }
    }

    /// The two readings of where the period before an extension ended.
    enum Basis {
        /// On the day by the calendar.
        NOMINAL_END,
        /// On the working day to which it was shifted.
        SHIFTED_END
    }

    /// The authority named the last day itself, without the reference that would fix it.
    record DayGiven(LocalDate day) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return LegalRule.SET_BY_AUTHORITY;
        }
    }

    /// The authority named the last day "unter Hinweis auf diese Vorschrift": it is not shifted.
    record DayFixed(LocalDate day) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return LegalRule.FIXED_DAY;
        }
    }

    /// The period cannot end on this day; the next one is looked at.
    record DaySkipped(LocalDate day, FreeDay why, Place place) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return LegalRule.NEXT_WORKING_DAY;
        }
    }

    /// Closes a period. The last step of all, and in the middle where an extension follows.
    ///
    /// @param end 24:00 of the last day: an act at this very moment comes too late
    record Ends(LocalDate lastDay, Instant end) implements DeadlineStep {
        @Override
        public LegalRule rule() {
            return LegalRule.ENDS_WITH_LAST_DAY;
        }
    }
}
