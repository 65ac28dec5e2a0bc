package de.depesche.formats.ldt2;

import de.depesche.formats.ldt.LabTime;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Days as LDT 2 and GDT write them: TTMMJJJJ.
public final class FlatDates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm");

    private FlatDates() {}

    static Optional<LocalDate> day(String content) {
        try {
            return Optional.of(LocalDate.parse(content, DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `31122025` becomes `20251231`, as LDT 3 writes days; what is no day stays as it is.
    static String turned(String content) {
        return content.matches("[0-9]{8}")
                ? content.substring(4) + content.substring(2, 4) + content.substring(0, 2)
                : content;
    }

    static Optional<LabTime> time(Optional<String> day, Optional<String> time) {
        return day.flatMap(FlatDates::day)
                .map(known -> new LabTime(known, time.flatMap(FlatDates::clock), Optional.empty()));
    }

    private static Optional<LocalTime> clock(String content) {
        try {
            return Optional.of(LocalTime.parse(content, content.length() == 4 ? MINUTES : SECONDS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Names contents of these fields that are no day.
    public static void check(FlatRecord record, Set<String> numbers, Rule rule, Findings findings) {
        record.fields().stream()
                .filter(field ->
                        numbers.contains(field.number()) && day(field.content()).isEmpty())
                .forEach(field -> findings.add(rule.at(
                        Where.line(field.line()).inRecord(record.kind()).atField(field.number()),
                        Map.of("found", field.content()))));
    }
}
