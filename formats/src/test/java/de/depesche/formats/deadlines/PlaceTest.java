package de.depesche.formats.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @EnumSource
    void codesAreReadBack(Land land) {
        assertThat(Land.parse(land.code())).contains(land);
        assertThat(Land.parse(" " + land.name().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(land);
        assertThat(Place.parse(Place.of(land).code())).contains(Place.of(land));
        assertThat(Place.parse(Place.withPartialHolidays(land).code())).contains(Place.withPartialHolidays(land));
        assertThat(land.germanName()).isNotBlank();
    }

    @Test
    void codesAreThoseOfIso3166() {
        assertThat(Land.HH.code()).isEqualTo("DE-HH");
        assertThat(Land.HH.germanName()).isEqualTo("Hamburg");
        assertThat(Place.withPartialHolidays(Land.BY).code()).isEqualTo("DE-BY+");
        assertThat(Land.values()).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "DE", "DE-", "DE-XX", "Hamburg", "AT-9"})
    void otherWordsAreNoPlaces(String typed) {
        assertThat(Land.parse(typed)).isEmpty();
        assertThat(Place.parse(typed)).isEmpty();
    }

    @Test
    void placesAreOrderedByCode() {
        assertThat(List.of(Place.of(Land.HE), Place.withPartialHolidays(Land.BY), Place.of(Land.BY)).stream()
                        .sorted())
                .containsExactly(Place.of(Land.BY), Place.withPartialHolidays(Land.BY), Place.of(Land.HE));
    }

    @Test
    void spansAreReadBack() {
        for (var span : List.of(Span.days(14), Span.weeks(8), Span.months(4), Span.years(1000))) {
            assertThat(Span.parse(span.toString())).contains(span);
        }
        assertThat(Span.weeks(8)).hasToString("P8W");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8W", "P0W", "P1001D", "P-1D", "P8W2D", "PT8H", "P08W"})
    void otherLengthsAreRefused(String text) {
        assertThat(Span.parse(text)).isEmpty();
    }

    @Test
    void aSpanIsNeitherEmptyNorEndless() {
        assertThatThrownBy(() -> Span.days(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> Span.days(1001)).hasMessageContaining("not 1001");
        assertThat(Span.days(1000).amount()).isEqualTo(1000);
    }

    @Test
    void aReadingNeverEndsBeforeItsNominalEnd() {
        var day = LocalDate.of(2026, 4, 7);

        assertThatThrownBy(() -> new Reading(Place.of(Land.HE), day, day.minusDays(1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
