package de.depesche.formats.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.deadlines.PruefvvVersion.Extension;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.tables.MalformedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PruefvvTableTest {
    private static final String HEAD =
            "version;admitted_from;admitted_until;documents;extension;" + "extension_fee_euro;certainty;source\n";
    private static final LocalDate NEW_YEAR = LocalDate.of(2030, 1, 1);

    @Test
    void theTableInsideHasThreeVersionsWithTheirFees() {
        var table = PruefvvTable.german();

        assertThat(table.versions()).extracting(PruefvvVersion::name).containsExactly("2014", "2017", "2022");
        assertThat(table.named("2014").orElseThrow().extension()).isEmpty();
        assertThat(table.named("2017").orElseThrow().extension()).contains(new Extension(Span.weeks(6), 300));
        assertThat(table.named("2022").orElseThrow().extension()).contains(new Extension(Span.weeks(3), 300));
        assertThat(table.named("2023")).isEmpty();
        assertThat(table.versions())
                .allSatisfy(version -> assertThat(version.source()).isNotBlank());
        assertThat(table.named("2017").orElseThrow().certainty()).isEqualTo(Certainty.WORDING);
    }

    @Test
    void noDayFromTheFirstVersionOnIsLeftOut() {
        var table = PruefvvTable.german();

        assertThat(LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)))
                .allMatch(admission -> table.at(admission).isPresent());
        assertThat(table.at(LocalDate.of(2014, 12, 31))).isEmpty();
    }

    @Test
    void theOperatorMayAddAVersion() {
        var own = PruefvvTable.parse(HEAD
                + "2030;2030-01-01;;P2M;P10D;0;UNVERIFIED;invented\n"
                + "2029;2029-01-01;2029-06-30;P30D;;;UNVERIFIED;invented\n");

        assertThat(own.versions()).extracting(PruefvvVersion::name).containsExactly("2029", "2030");
        assertThat(own.at(LocalDate.of(2029, 6, 30))).map(PruefvvVersion::name).contains("2029");
        assertThat(own.at(LocalDate.of(2029, 7, 1))).as("a gap").isEmpty();
        assertThat(own.at(NEW_YEAR)).map(PruefvvVersion::documents).contains(Span.months(2));
        assertThat(PruefvvTable.of(own.versions())).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";2030-01-01;;P8W;;;SECONDARY;s|version",
                "A;1.1.2030;;P8W;;;SECONDARY;s|admitted_from",
                "A;2030-01-01;x;P8W;;;SECONDARY;s|admitted_until",
                "A;2030-01-01;;8;;;SECONDARY;s|documents",
                "A;2030-01-01;;P8W;P0W;3;SECONDARY;s|extension",
                "A;2030-01-01;;P8W;P3W;;SECONDARY;s|extension_fee_euro",
                "A;2030-01-01;;P8W;P3W;-1;SECONDARY;s|extension_fee_euro",
                "A;2030-01-01;;P8W;;;;s|certainty",
                "A;2030-01-01;;P8W;;;SECONDARY;|source",
            })
    void aBadCellIsNamed(String row, String column) {
        assertThatThrownBy(() -> PruefvvTable.parse(HEAD + row))
                .isInstanceOfSatisfying(
                        MalformedTable.class,
                        fault -> assertThat(fault.column()).isEqualTo(column));
    }

    @Test
    void versionsThatOverlapAreRefused() {
        var open = version("A", NEW_YEAR, Optional.empty());
        var later = version("B", NEW_YEAR.plusYears(1), Optional.empty());
        var same = version("C", NEW_YEAR, Optional.of(NEW_YEAR));
        var oneDayIn = version("D", NEW_YEAR.minusYears(1), Optional.of(NEW_YEAR));

        assertThatThrownBy(() -> PruefvvTable.of(List.of(later, open)))
                .hasMessageContaining("PrüfvV versions A and B cover the same days");
        assertThatThrownBy(() -> PruefvvTable.of(List.of(open, same))).hasMessageContaining("same days");
        assertThatThrownBy(() -> PruefvvTable.of(List.of(same, open))).hasMessageContaining("same days");
        assertThatThrownBy(() -> PruefvvTable.of(List.of(open, oneDayIn))).hasMessageContaining("same days");
    }

    @Test
    void namesAreUniqueAndThereIsOneVersionAtLeast() {
        var first = version("A", NEW_YEAR, Optional.of(NEW_YEAR));
        var second = version("A", NEW_YEAR.plusDays(1), Optional.empty());

        assertThatThrownBy(() -> PruefvvTable.of(List.of(first, second))).hasMessageContaining("same name");
        assertThatThrownBy(() -> PruefvvTable.of(List.of())).hasMessageContaining("at least one");
    }

    @Test
    void aVersionEndsAfterItBeginsAndHasAName() {
        assertThatThrownBy(() -> version("A", NEW_YEAR, Optional.of(NEW_YEAR.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> version(" ", NEW_YEAR, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extension(Span.weeks(3), -1)).hasMessageContaining("-1");
        assertThat(new Extension(Span.weeks(3), 0).feeEuro()).isZero();
    }

    private static PruefvvVersion version(String name, LocalDate from, Optional<LocalDate> until) {
        return new PruefvvVersion(name, from, until, Span.weeks(8), Optional.empty(), Certainty.UNVERIFIED, "invented");
    }
}
