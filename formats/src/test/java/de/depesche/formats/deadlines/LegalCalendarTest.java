package de.depesche.formats.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.deadlines.DeadlineStep.Basis;
import de.depesche.formats.deadlines.DeadlineStep.DayFixed;
import de.depesche.formats.deadlines.DeadlineStep.DayGiven;
import de.depesche.formats.deadlines.DeadlineStep.DayMissing;
import de.depesche.formats.deadlines.DeadlineStep.DaySkipped;
import de.depesche.formats.deadlines.DeadlineStep.Ends;
import de.depesche.formats.deadlines.DeadlineStep.EventNotCounted;
import de.depesche.formats.deadlines.DeadlineStep.Extended;
import de.depesche.formats.deadlines.DeadlineStep.PeriodCounted;
import de.depesche.formats.rules.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LegalCalendarTest {
    private static final LegalCalendar CALENDAR = LegalCalendar.german();
    private static final Place HESSEN = Place.of(Land.HE);

    @ParameterizedTest(name = "{0} + {1} in {2}: {5}")
    @CsvFileSource(resources = "by-hand.csv", delimiter = ';', useHeadersInDisplayName = false, numLinesToSkip = 1)
    void endsAsComputedByHand(
            LocalDate event, String span, String place, LocalDate lastDay, Instant end, String because) {
        var deadline = CALENDAR.after(
                event,
                Span.parse(span).orElseThrow(),
                Place.parse(place).stream().toList());

        assertThat(deadline.shownDay()).as(because).isEqualTo(lastDay);
        assertThat(deadline.end()).as(because).isEqualTo(end);
        assertThat(deadline.certain()).isTrue();
    }

    @Test
    void theExplanationFollowsThePathOfTheLaw() {
        var reading =
                CALENDAR.after(day("2026-02-06"), Span.weeks(8), Set.of(HESSEN)).earliest();

        assertThat(reading.steps())
                .containsExactly(
                        new EventNotCounted(day("2026-02-06")),
                        new PeriodCounted(Span.weeks(8), day("2026-02-07"), day("2026-04-03")),
                        skipped("2026-04-03", holiday("2026-04-03", "Karfreitag", "Good Friday")),
                        skipped("2026-04-04", new FreeDay.Saturday()),
                        skipped("2026-04-05", new FreeDay.Sunday()),
                        skipped("2026-04-06", holiday("2026-04-06", "Ostermontag", "Easter Monday")),
                        new Ends(day("2026-04-07"), Instant.parse("2026-04-07T22:00:00Z")));
        assertThat(reading.nominalEnd()).isEqualTo(day("2026-04-03"));
        assertThat(reading.steps().stream().map(DeadlineStep::rule).distinct())
                .containsExactly(
                        LegalRule.EVENT_DAY_NOT_COUNTED,
                        LegalRule.ENDS_ON_SAME_DAY,
                        LegalRule.NEXT_WORKING_DAY,
                        LegalRule.ENDS_WITH_LAST_DAY);
    }

    @Test
    void aMissingDayIsExplained() {
        var steps = CALENDAR.after(day("2023-01-31"), Span.months(1), Set.of(HESSEN))
                .earliest()
                .steps();

        assertThat(steps).contains(new DayMissing(31, day("2023-02-28")));
        assertThat(new DayMissing(31, day("2023-02-28")).rule()).isEqualTo(LegalRule.ENDS_WITH_MONTH);
        assertThat(CALENDAR.after(day("2023-01-28"), Span.months(1), Set.of(HESSEN))
                        .earliest()
                        .steps())
                .noneMatch(DayMissing.class::isInstance);
        assertThat(CALENDAR.after(day("2023-01-31"), Span.weeks(4), Set.of(HESSEN))
                        .earliest()
                        .steps())
                .noneMatch(DayMissing.class::isInstance);
    }

    @Test
    void daysAndWeeksCiteTheirOwnRule() {
        assertThat(new PeriodCounted(Span.days(56), day("2026-02-07"), day("2026-04-03")).rule())
                .isEqualTo(LegalRule.ENDS_WITH_LAST_DAY);
        assertThat(LegalRule.ENDS_WITH_LAST_DAY.citation()).isEqualTo("§ 188 Abs. 1 BGB");
        assertThat(LegalRule.ENDS_WITH_LAST_DAY.certainty()).isEqualTo(Certainty.WORDING);
        assertThat(LegalRule.EXTENSION_BEGINS_AT_END.certainty()).isEqualTo(Certainty.SECONDARY);
    }

    @Test
    void aFixedDayStaysOnASunday() {
        var deadline = CALENDAR.fixed(day("2026-03-29"), Set.of(HESSEN));

        assertThat(deadline.end()).as("the day has 23 hours").isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(deadline.earliest().steps())
                .containsExactly(
                        new DayFixed(day("2026-03-29")),
                        new Ends(day("2026-03-29"), Instant.parse("2026-03-29T22:00:00Z")));
        assertThat(new DayFixed(day("2026-03-29")).rule()).isEqualTo(LegalRule.FIXED_DAY);
        assertThat(CALENDAR.fixed(day("2026-10-25"), Set.of(HESSEN)).end())
                .as("the day has 25 hours")
                .isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void aDayGivenWithoutTheReferenceIsShifted() {
        var deadline = CALENDAR.given(day("2026-04-04"), Set.of(HESSEN));

        assertThat(deadline.shownDay()).isEqualTo(day("2026-04-07"));
        assertThat(deadline.earliest().steps()).startsWith(new DayGiven(day("2026-04-04")));
        assertThat(new DayGiven(day("2026-04-04")).rule()).isEqualTo(LegalRule.SET_BY_AUTHORITY);
    }

    @Test
    void twoLaenderShowTheEarliestAndEnforceTheLatest() {
        var deadline = CALENDAR.after(day("2025-09-05"), Span.weeks(8), Place.in(Land.BE, Land.BB));

        assertThat(deadline.certain()).isFalse();
        assertThat(deadline.shownDay()).isEqualTo(day("2025-10-31"));
        assertThat(deadline.earliest().place()).isEqualTo(Place.of(Land.BE));
        assertThat(deadline.latest().place()).isEqualTo(Place.of(Land.BB));
        assertThat(deadline.latest().steps())
                .anyMatch(step -> step instanceof DaySkipped(var day, var why, var place)
                        && day.equals(day("2025-10-31"))
                        && why.equals(holiday("2025-10-31", "Reformationstag", "Reformation Day"))
                        && place.equals(Place.of(Land.BB)));
        assertThat(deadline.end()).isEqualTo(Instant.parse("2025-11-03T23:00:00Z"));
    }

    @Test
    void twoLaenderThatAgreeAreCertain() {
        var mdNord = CALENDAR.after(day("2025-09-05"), Span.weeks(8), Place.in(Land.SH, Land.HH));

        assertThat(mdNord.certain()).isTrue();
        assertThat(mdNord.readings()).hasSize(2);
    }

    @Test
    void anActAtTheLastMomentIsInTimeAndAtTheEndIsNot() {
        var deadline = CALENDAR.after(day("2026-04-09"), Span.weeks(8), Set.of(HESSEN));

        assertThat(deadline.metAt(deadline.end().minusNanos(1))).isTrue();
        assertThat(deadline.metAt(deadline.end())).isFalse();
    }

    @Test
    void anExtensionIsCountedFromBothEnds() {
        var first = CALENDAR.after(day("2026-02-06"), Span.weeks(8), Set.of(HESSEN));
        var extended = CALENDAR.extended(first, Span.weeks(3));

        assertThat(extended.earliest().lastDay())
                .as("three weeks from Karfreitag")
                .isEqualTo(day("2026-04-24"));
        assertThat(extended.latest().lastDay()).as("three weeks from Tuesday").isEqualTo(day("2026-04-28"));
        assertThat(extended.earliest().steps())
                .startsWith(first.earliest().steps().toArray(DeadlineStep[]::new))
                .contains(new Extended(Span.weeks(3), Basis.NOMINAL_END, day("2026-04-03"), day("2026-04-24")))
                .endsWith(new Ends(day("2026-04-24"), Instant.parse("2026-04-24T22:00:00Z")));
        assertThat(extended.latest().steps())
                .contains(new Extended(Span.weeks(3), Basis.SHIFTED_END, day("2026-04-07"), day("2026-04-28")));
        assertThat(new Extended(Span.weeks(3), Basis.SHIFTED_END, day("2026-04-07"), day("2026-04-28")).rule())
                .isEqualTo(LegalRule.EXTENSION_BEGINS_AT_END);
    }

    @Test
    void anExtensionByMonthsExplainsTheMissingDay() {
        var first = CALENDAR.after(day("2026-03-30"), Span.days(1), Set.of(HESSEN));

        assertThat(CALENDAR.extended(first, Span.months(1)).earliest().steps())
                .contains(new DayMissing(31, day("2026-04-30")));
        assertThat(CALENDAR.extended(first, Span.weeks(1)).earliest().steps()).noneMatch(DayMissing.class::isInstance);
    }

    @Test
    void aDeadlineNeedsAPlaceAndAYearThatTheTableKnows() {
        assertThatThrownBy(() -> CALENDAR.after(day("2026-02-06"), Span.weeks(8), Set.of()))
                .hasMessageContaining("place");
        assertThatThrownBy(() -> CALENDAR.after(day("1994-12-31"), Span.weeks(8), Set.of(HESSEN)))
                .hasMessage("deadlines are computed for the years 1995 to 2999, asked for 1994-12-31");
        assertThatThrownBy(() -> CALENDAR.given(day("3000-01-01"), Set.of(HESSEN)))
                .hasMessageContaining("3000-01-01");
        assertThatThrownBy(() -> CALENDAR.fixed(day("1994-12-31"), Set.of(HESSEN)))
                .hasMessageContaining("1994-12-31");
        assertThat(CALENDAR.fixed(day("1995-01-01"), Set.of(HESSEN)).shownDay()).isEqualTo(day("1995-01-01"));
        assertThat(CALENDAR.fixed(day("2999-12-31"), Set.of(HESSEN)).shownDay()).isEqualTo(day("2999-12-31"));
    }

    @Test
    void aPlaceNamedTwiceIsReadOnce() {
        assertThat(CALENDAR.given(day("2026-06-05"), List.of(HESSEN, HESSEN)).readings())
                .hasSize(1);
    }

    private static DaySkipped skipped(String day, FreeDay why) {
        return new DaySkipped(day(day), why, HESSEN);
    }

    private static FreeDay holiday(String day, String name, String englishName) {
        return new FreeDay.PublicHoliday(new Holiday(day(day), name, englishName));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
