package de.depesche.formats.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.deadlines.DateComparison.Verdict;
import de.depesche.formats.deadlines.DocumentDeadlineOutcome.Computed;
import de.depesche.formats.deadlines.DocumentDeadlineOutcome.NoVersion;
import de.depesche.formats.deadlines.DocumentDeadlineOutcome.ReceivedBeforeAdmission;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDeadlinesTest {
    private static final DocumentDeadlines DEADLINES = DocumentDeadlines.german();
    private static final LegalCalendar CALENDAR = LegalCalendar.german();
    private static final Set<Place> HESSEN = Place.in(Land.HE);

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 2015-03-02, 2014, 2015-03-30, ",
        "2016-12-31, 2017-03-01, 2014, 2017-03-29, ",
        "2017-01-01, 2017-03-01, 2017, 2017-04-26, 2017-06-07",
        "2021-12-31, 2022-03-02, 2017, 2022-04-27, 2022-06-08",
        "2022-01-01, 2022-03-02, 2022, 2022-04-27, 2022-05-18",
        "2026-01-12, 2026-01-12, 2022, 2026-03-09, 2026-03-30",
    })
    void theDayOfAdmissionDecidesTheVersion(
            LocalDate admission, LocalDate received, String version, LocalDate lastDay, LocalDate extended) {
        var deadline = computed(admission, received);

        assertThat(deadline.version().name()).isEqualTo(version);
        assertThat(deadline.received()).isEqualTo(received);
        assertThat(deadline.deadline().shownDay()).isEqualTo(lastDay);
        assertThat(deadline.extended().map(Deadline::shownDay).orElse(null)).isEqualTo(extended);
    }

    @Test
    void anAdmissionBeforeTheFirstVersionHasNoDeadline() {
        var admission = LocalDate.of(2014, 12, 31);

        assertThat(DEADLINES.compute(admission, LocalDate.of(2015, 3, 2), HESSEN))
                .isEqualTo(new NoVersion(admission));
    }

    @Test
    void aRequestThatPrecedesTheAdmissionIsATypingError() {
        var admission = LocalDate.of(2026, 1, 12);
        var received = LocalDate.of(2026, 1, 11);

        assertThat(DEADLINES.compute(admission, received, HESSEN))
                .isEqualTo(new ReceivedBeforeAdmission(admission, received));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-07, 0, AGREES",
        "2026-04-03, 0, AGREES",
        "2026-04-02, -5, SHORTER_THAN_COMPUTED",
        "2026-04-08, 1, LONGER_THAN_COMPUTED",
        "2026-03-06, -32, SHORTER_THAN_COMPUTED",
    })
    void theMedicalServicesDateRulesAndAMismatchIsCounted(LocalDate named, long difference, Verdict verdict) {
        var ruling = CALENDAR.given(named, HESSEN);
        var comparison =
                computed(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 6)).comparedWith(ruling);

        assertThat(comparison.ruling()).isEqualTo(ruling);
        assertThat(comparison.differenceInDays()).isEqualTo(difference);
        assertThat(comparison.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-30, -1", "2025-10-31, 0", "2025-11-01, 0", "2025-11-03, 0", "2025-11-04, 1"})
    void aDateWithinTheReadingsOfTwoLaenderAgrees(LocalDate named, long difference) {
        var places = Place.in(Land.BE, Land.BB);
        var outcome = DEADLINES.compute(LocalDate.of(2025, 5, 5), LocalDate.of(2025, 9, 5), places);
        var fixed = CALENDAR.fixed(named, places);

        assertThat(((Computed) outcome).deadline().comparedWith(fixed).differenceInDays())
                .isEqualTo(difference);
    }

    private static DocumentDeadline computed(LocalDate admission, LocalDate received) {
        return ((Computed) DEADLINES.compute(admission, received, HESSEN)).deadline();
    }
}
