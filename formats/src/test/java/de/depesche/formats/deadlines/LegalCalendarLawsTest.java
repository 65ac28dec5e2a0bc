package de.depesche.formats.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every day of many years, in every Land.
class LegalCalendarLawsTest {
    private static final LegalCalendar CALENDAR = LegalCalendar.german();
    private static final List<Place> PLACES = Arrays.stream(Land.values())
            .flatMap(land -> Stream.of(Place.of(land), Place.withPartialHolidays(land)))
            .toList();
    private static final List<Span> SPANS =
            List.of(Span.days(1), Span.days(14), Span.weeks(8), Span.months(1), Span.months(4), Span.years(1));

    @Test
    void everyPeriodEndsOnAWorkingDayOfItsPlace() {
        everyDay(2024, 2028).forEach(event -> {
            for (var span : SPANS) {
                for (var reading : CALENDAR.after(event, span, PLACES).readings()) {
                    assertThat(CALENDAR.freeDay(reading.lastDay(), reading.place()))
                            .isEmpty();
                }
            }
        });
    }

    @Test
    void onlyFreeDaysLieBetweenTheNominalEndAndTheLastDay() {
        everyDay(2024, 2028)
                .flatMap(event -> CALENDAR.after(event, Span.weeks(8), PLACES).readings().stream())
                .forEach(reading -> {
                    assertThat(reading.nominalEnd().datesUntil(reading.lastDay()))
                            .allMatch(day ->
                                    CALENDAR.freeDay(day, reading.place()).isPresent());
                    assertThat(ChronoUnit.DAYS.between(reading.nominalEnd(), reading.lastDay()))
                            .isLessThanOrEqualTo(4);
                });
    }

    @Test
    void eightWeeksEndNominallyOnTheSameDayOfTheWeek() {
        everyDay(2024, 2028).forEach(event -> {
            var nominal =
                    CALENDAR.after(event, Span.weeks(8), PLACES).earliest().nominalEnd();
            assertThat(nominal.getDayOfWeek()).isEqualTo(event.getDayOfWeek());
            assertThat(ChronoUnit.DAYS.between(event, nominal)).isEqualTo(56);
        });
    }

    @Test
    void aLaterEventNeverEndsEarlier() {
        for (var span : SPANS) {
            for (var place : PLACES) {
                everyDay(2027, 2028)
                        .forEach(event -> assertThat(CALENDAR.after(event, span, List.of(place))
                                        .end())
                                .isBeforeOrEqualTo(CALENDAR.after(event.plusDays(1), span, List.of(place))
                                        .end()));
            }
        }
    }

    @Test
    void aDayEndsWhereTheNextBegins() {
        everyDay(1995, 2040).forEach(day -> {
            assertThat(LegalTime.dayOf(LegalTime.endOf(day).minusNanos(1))).isEqualTo(day);
            assertThat(LegalTime.dayOf(LegalTime.endOf(day))).isEqualTo(day.plusDays(1));
        });
    }

    @Test
    void anExtensionNeverEndsBeforeWhatItExtends() {
        everyDay(2026, 2027).forEach(event -> {
            var first = CALENDAR.after(event, Span.weeks(8), PLACES);
            assertThat(CALENDAR.extended(first, Span.weeks(3)).shownDay())
                    .isAfter(first.latest().lastDay());
        });
    }

    private static Stream<LocalDate> everyDay(int firstYear, int lastYear) {
        return LocalDate.of(firstYear, 1, 1).datesUntil(LocalDate.of(lastYear + 1, 1, 1));
    }
}
