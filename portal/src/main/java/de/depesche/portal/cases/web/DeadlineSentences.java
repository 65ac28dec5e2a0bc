package de.depesche.portal.cases.web;

import de.depesche.formats.deadlines.Deadline;
import de.depesche.formats.deadlines.DeadlineStep;
import de.depesche.formats.deadlines.DeadlineStep.DayFixed;
import de.depesche.formats.deadlines.DeadlineStep.DayGiven;
import de.depesche.formats.deadlines.DeadlineStep.DayMissing;
import de.depesche.formats.deadlines.DeadlineStep.DaySkipped;
import de.depesche.formats.deadlines.DeadlineStep.Ends;
import de.depesche.formats.deadlines.DeadlineStep.EventNotCounted;
import de.depesche.formats.deadlines.DeadlineStep.Extended;
import de.depesche.formats.deadlines.DeadlineStep.PeriodCounted;
import de.depesche.formats.deadlines.FreeDay;
import de.depesche.formats.deadlines.Holiday;
import de.depesche.formats.deadlines.Place;
import de.depesche.formats.deadlines.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/// Says in words how a deadline came about, one sentence a step, in the language of the request.
final class DeadlineSentences {
    private DeadlineSentences() {}

    /// The latest reading: it is the one that is enforced.
    static List<Sentence> of(Deadline deadline) {
        return deadline.latest().steps().stream()
                .map(DeadlineSentences::sentence)
                .toList();
    }

    static String day(LocalDate day) {
        var locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(isGerman() ? "EEE, dd.MM.yyyy" : "EEE, d MMM yyyy", locale)
                .format(day);
    }

    private static Sentence sentence(DeadlineStep step) {
        return switch (step) {
            case EventNotCounted(var event) -> Sentence.of("cases.deadline.step.event", day(event));
            case PeriodCounted(var span, var _, var end) ->
                Sentence.of(
                        "cases.deadline.step.period." + span.unit().name().toLowerCase(Locale.ROOT),
                        length(span),
                        day(end));
            case DayMissing(int missing, var last) ->
                Sentence.of("cases.deadline.step.missing-day", missing, day(last));
            case Extended(var span, var _, var from, var end) ->
                Sentence.of("cases.deadline.step.extended", length(span), day(from), day(end));
            case DayGiven(var given) -> Sentence.of("cases.deadline.step.given", day(given));
            case DayFixed(var fixed) -> Sentence.of("cases.deadline.step.fixed", day(fixed));
            case DaySkipped(var skipped, var why, var place) -> skipped(skipped, why, place);
            case Ends(var last, var _) -> Sentence.of("cases.deadline.step.ends", day(last));
        };
    }

    private static Sentence skipped(LocalDate day, FreeDay why, Place place) {
        return switch (why) {
            case FreeDay.Saturday _, FreeDay.Sunday _ -> Sentence.of("cases.deadline.step.weekend", day(day));
            case FreeDay.PublicHoliday(var holiday) ->
                Sentence.of(
                        "cases.deadline.step.holiday",
                        day(day),
                        name(holiday),
                        place.land().germanName());
        };
    }

    private static String name(Holiday holiday) {
        return isGerman() ? holiday.name() : holiday.englishName();
    }

    private static boolean isGerman() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    private static int length(Span span) {
        return span.amount();
    }
}
