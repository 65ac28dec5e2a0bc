package de.depesche.formats.ldt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;

/// A time as laboratories write it (Obj_0054): a day, often a time of day, sometimes a time zone.
///
/// @param zone such as `UTC+2`, as the file writes it
public record LabTime(LocalDate day, Optional<LocalTime> time, Optional<String> zone) implements Comparable<LabTime> {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HHmmssSSS");

    /// The time in the first object that such a field announces; empty where there is none or no day that exists.
    static Optional<LabTime> in(LdtNode node, String number) {
        return node.all()
                .filter(field -> field.is(number))
                .flatMap(field -> field.object().stream())
                .findFirst()
                .flatMap(LabTime::of);
    }

    private static Optional<LabTime> of(LdtObject object) {
        return Look.own(object, "7278")
                .flatMap(Dates::day)
                .map(day ->
                        new LabTime(day, Look.own(object, "7279").flatMap(LabTime::time), Look.own(object, "7273")));
    }

    private static Optional<LocalTime> time(String content) {
        try {
            return Optional.of(LocalTime.parse(content, content.length() == 9 ? MILLISECONDS : SECONDS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// With the time zone, where one is given that is an offset from UTC; else as if it were UTC. A missing time of
    /// day counts as the day's begin.
    public OffsetDateTime instant() {
        return OffsetDateTime.of(
                day, time.orElse(LocalTime.MIN), zone.map(LabTime::offset).orElse(ZoneOffset.UTC));
    }

    private static ZoneOffset offset(String zone) {
        try {
            return zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(padded(zone.replaceFirst("^UTC", "")));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static String padded(String offset) {
        return offset.replaceFirst("^([+-])([0-9]):", "$10$2:");
    }

    /// Earlier before later.
    @Override
    public int compareTo(LabTime other) {
        return Comparator.comparing(LabTime::instant).compare(this, other);
    }
}
