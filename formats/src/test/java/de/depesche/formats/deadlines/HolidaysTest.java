package de.depesche.formats.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.tables.MalformedTable;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HolidaysTest {
    private static final Holidays HOLIDAYS = Holidays.german();
    private static final String HEAD = "day;name;english;laender;parts;from;until;certainty;source\n";

    @ParameterizedTest
    @EnumSource
    void theTableAgreesWithAnIndependentOne(Land land) {
        var jollyday = HolidayManager.getInstance(ManagerParameters.create("de"));
        for (int year = 1995; year <= 2035; year++) {
            var theirs = jollyday.getHolidays(Year.of(year), land.name().toLowerCase(Locale.ROOT)).stream()
                    .map(de.focus_shift.jollyday.core.Holiday::getDate)
                    .collect(Collectors.toSet());
            assertThat(days(year, Place.of(land))).as("%s %s", land, year).isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1995-04-16", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20",
        "2026-04-05", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22", "1981-04-19", "1954-04-18"
    })
    void easterFallsAsPublished(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void easterIsASundayBetween22MarchAnd25April() {
        for (int year = 1583; year <= 5000; year++) {
            var easter = Easter.sunday(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        }
    }

    @Test
    void holidaysOfPartsHoldOnlyWhereAskedFor() {
        var assumption = LocalDate.of(2025, 8, 15);

        assertThat(HOLIDAYS.on(assumption, Place.of(Land.BY))).isEmpty();
        assertThat(HOLIDAYS.on(assumption, Place.withPartialHolidays(Land.BY)))
                .contains(new Holiday(assumption, "Mariä Himmelfahrt", "Assumption Day"));
        assertThat(HOLIDAYS.on(assumption, Place.withPartialHolidays(Land.HE))).isEmpty();
    }

    @Test
    void holidaysThatLastOneYearStandInTheTable() {
        assertThat(HOLIDAYS.on(LocalDate.of(2028, 6, 17), Place.of(Land.BE))
                        .orElseThrow()
                        .name())
                .isEqualTo("75. Jahrestag des Volksaufstandes");
        assertThat(HOLIDAYS.on(LocalDate.of(2029, 6, 17), Place.of(Land.BE))).isEmpty();
        assertThat(HOLIDAYS.on(LocalDate.of(2017, 10, 31), Place.of(Land.BY))).isPresent();
        assertThat(HOLIDAYS.on(LocalDate.of(2018, 10, 31), Place.of(Land.BY))).isEmpty();
    }

    @Test
    void aYearListsEachDayOnceAndInOrder() {
        var list = HOLIDAYS.in(2008, Place.of(Land.SH));

        assertThat(list)
                .extracting(Holiday::day)
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSize(8);
        assertThat(list).extracting(Holiday::name).contains("Tag der Arbeit").doesNotContain("Christi Himmelfahrt");
    }

    @Test
    void yearsBeforeTheTableAreRefused() {
        assertThat(HOLIDAYS.firstYear()).isEqualTo(1995);
        assertThatThrownBy(() -> HOLIDAYS.on(LocalDate.of(1994, 12, 31), Place.of(Land.SH)))
                .hasMessage("the holiday table begins with 1995, asked for 1994");
        assertThatThrownBy(() -> HOLIDAYS.in(1994, Place.of(Land.SH))).hasMessageContaining("1994");
        assertThat(HOLIDAYS.in(1995, Place.of(Land.SH))).isNotEmpty();
    }

    @Test
    void theOperatorMayBringATable() {
        var own =
                Holidays.parse(HEAD + "# one row\n\n02-29;Schalttag;Leap Day;HH SH;no;2024;2024;UNVERIFIED;invented\n");

        assertThat(own.on(LocalDate.of(2024, 2, 29), Place.of(Land.HH))).isPresent();
        assertThat(own.on(LocalDate.of(2028, 2, 29), Place.of(Land.HH))).isEmpty();
        assertThat(own.on(LocalDate.of(2024, 2, 29), Place.of(Land.HE))).isEmpty();
        assertThat(own.rules()).first().extracting(HolidayRule::certainty).isEqualTo(Certainty.UNVERIFIED);
        assertThat(Holidays.of(own.rules()).rules()).isEqualTo(own.rules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13-01;A;A;*;no;1995;;SECONDARY;s|day|13-01",
                "easter;A;A;*;no;1995;;SECONDARY;s|day|easter",
                "01-01;;A;*;no;1995;;SECONDARY;s|name|''",
                "01-01;A;A;XX;no;1995;;SECONDARY;s|laender|XX",
                "01-01;A;A;*;maybe;1995;;SECONDARY;s|parts|maybe",
                "01-01;A;A;*;no;soon;;SECONDARY;s|from|soon",
                "01-01;A;A;*;no;1995;never;SECONDARY;s|until|never",
                "01-01;A;A;*;no;1995;;SURE;s|certainty|SURE",
                "01-01;A;A;*;no;1995;;SECONDARY;|source|''",
            })
    void aBadCellIsNamed(String row, String column, String value) {
        assertThatThrownBy(() -> Holidays.parse("# head\n" + HEAD + row))
                .isInstanceOfSatisfying(MalformedTable.class, fault -> {
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.column()).isEqualTo(column);
                    assertThat(fault.value()).isEqualTo(value);
                    assertThat(fault.allowed()).isNotBlank();
                    assertThat(fault)
                            .hasMessage(
                                    "line 3, %s: \"%s\" is not allowed; it takes %s", column, value, fault.allowed());
                });
    }

    @Test
    void aTableWithoutItsHeadOrRowsIsRefused() {
        assertThatThrownBy(() -> Holidays.parse("day;name\n")).hasMessageContaining("line 1, columns");
        assertThatThrownBy(() -> Holidays.parse(HEAD + "01-01;Neujahr\n")).hasMessageContaining("line 2, row");
        assertThatThrownBy(() -> Holidays.parse(HEAD)).hasMessageContaining("at least one row");
        assertThatThrownBy(() -> Holidays.of(List.of())).hasMessageContaining("at least one row");
    }

    @Test
    void aRuleHoldsSomewhereAndAtSomeTime() {
        var newYear = HolidayDate.parse("01-01");

        assertThatThrownBy(() -> rule(newYear, Set.of(), 1995)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(newYear, Set.of(Land.HH), 2001)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rule(newYear, Set.of(Land.HH), 2000).lastYear()).isEqualTo(2000);
    }

    private static HolidayRule rule(HolidayDate date, Set<Land> laender, int firstYear) {
        return new HolidayRule(date, "A", "A", laender, false, firstYear, 2000, Certainty.UNVERIFIED, "invented");
    }

    private static Set<LocalDate> days(int year, Place place) {
        return HOLIDAYS.in(year, place).stream().map(Holiday::day).collect(Collectors.toSet());
    }
}
