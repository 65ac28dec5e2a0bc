package de.depesche.formats.deadlines;

import de.depesche.formats.deadlines.DeadlineStep.Basis;
import de.depesche.formats.deadlines.DeadlineStep.DayFixed;
import de.depesche.formats.deadlines.DeadlineStep.DayGiven;
import de.depesche.formats.deadlines.DeadlineStep.DayMissing;
import de.depesche.formats.deadlines.DeadlineStep.DaySkipped;
import de.depesche.formats.deadlines.DeadlineStep.Ends;
import de.depesche.formats.deadlines.DeadlineStep.EventNotCounted;
import de.depesche.formats.deadlines.DeadlineStep.Extended;
import de.depesche.formats.deadlines.DeadlineStep.PeriodCounted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Computes when periods end by §§ 187–193 BGB and § 26 SGB X. It knows periods that begin with an event (§ 187 (1));
/// those that begin with the start of a day (§ 187 (2)) and hours (§ 26 (6) SGB X) are not needed yet.
///
/// Days may lie from the first year of the holiday table (1995 in the one shipped) to 2999, and every deadline needs at
/// least one place; otherwise an `IllegalArgumentException` says so.
public final class LegalCalendar {
    private static final int LAST_YEAR = 2999;

    private final Holidays holidays;

    public LegalCalendar(Holidays holidays) {
        this.holidays = holidays;
    }

    /// With the holidays inside this jar.
    public static LegalCalendar german() {
        return new LegalCalendar(Holidays.german());
    }

    /// The end of a period that an event sets off, such as the receipt of a request.
    ///
    /// @param event the day of the event, German legal time
    /// @param places where the act is due: the seat of who receives it
    public Deadline after(LocalDate event, Span span, Collection<Place> places) {
        requireCovered(event);
        var end = span.lastDayAfter(event);
        var steps = new ArrayList<DeadlineStep>();
        steps.add(new EventNotCounted(event));
        steps.add(new PeriodCounted(span, event.plusDays(1), end));
        if (span.dayIsMissing(event)) {
            steps.add(new DayMissing(event.getDayOfMonth(), end));
        }
        return everywhere(places, place -> shifted(place, end, steps));
    }

    /// A last day that an authority named without more: weekends and holidays shift it.
    public Deadline given(LocalDate day, Collection<Place> places) {
        requireCovered(day);
        return everywhere(places, place -> shifted(place, day, List.of(new DayGiven(day))));
    }

    /// A last day that an authority named with reference to § 26 (3) sentence 2 SGB X: nothing shifts it.
    public Deadline fixed(LocalDate day, Collection<Place> places) {
        requireCovered(day);
        return everywhere(places, place -> ending(place, day, day, List.of(new DayFixed(day))));
    }

    /// The end of a further period that follows upon a deadline without a gap (Nachfrist). Counted from the day by the
    /// calendar and from the shifted day: both are held, so the result has twice the readings.
    public Deadline extended(Deadline deadline, Span span) {
        return new Deadline(deadline.readings().stream()
                .flatMap(reading -> Stream.of(Basis.values()).map(basis -> extended(reading, basis, span)))
                .distinct()
                .toList());
    }

    /// Why a period cannot end on that day at that place; empty for a working day. A holiday goes before the weekend.
    public Optional<FreeDay> freeDay(LocalDate day, Place place) {
        var holiday = holidays.on(day, place).<FreeDay>map(FreeDay.PublicHoliday::new);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> holiday.or(() -> Optional.of(new FreeDay.Saturday()));
            case SUNDAY -> holiday.or(() -> Optional.of(new FreeDay.Sunday()));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
        };
    }

    private Reading extended(Reading reading, Basis basis, Span span) {
        var from = basis == Basis.NOMINAL_END ? reading.nominalEnd() : reading.lastDay();
        var end = span.lastDayAfter(from);
        var steps = new ArrayList<>(reading.steps());
        steps.add(new Extended(span, basis, from, end));
        if (span.dayIsMissing(from)) {
            steps.add(new DayMissing(from.getDayOfMonth(), end));
        }
        return shifted(reading.place(), end, steps);
    }

    private Reading shifted(Place place, LocalDate nominalEnd, List<DeadlineStep> before) {
        var steps = new ArrayList<>(before);
        var day = nominalEnd;
        for (var free = freeDay(day, place); free.isPresent(); free = freeDay(day, place)) {
            steps.add(new DaySkipped(day, free.get(), place));
            day = day.plusDays(1);
        }
        return ending(place, nominalEnd, day, steps);
    }

    private static Reading ending(Place place, LocalDate nominalEnd, LocalDate lastDay, List<DeadlineStep> before) {
        var steps = new ArrayList<>(before);
        steps.add(new Ends(lastDay, LegalTime.endOf(lastDay)));
        return new Reading(place, nominalEnd, lastDay, steps);
    }

    private static Deadline everywhere(Collection<Place> places, Function<Place, Reading> read) {
        return new Deadline(places.stream().distinct().map(read).toList());
    }

    private void requireCovered(LocalDate day) {
        if (day.getYear() < holidays.firstYear() || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("deadlines are computed for the years " + holidays.firstYear() + " to "
                    + LAST_YEAR + ", asked for " + day);
        }
    }
}
