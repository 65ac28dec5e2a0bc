package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Validity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A version of the data set description (Datensatzbeschreibung).
///
/// @param validity by the first day of the quarter that is billed
/// @param adtMark what FK 9212 says in its ADT packages
/// @param applications the values of FK 0225 that a practice declares
/// @param certainty `WORDING` where its description was read; else its structure never refuses a file
record KvdtVersion(
        String name,
        Validity validity,
        String adtMark,
        List<String> applications,
        Map<RecordKind, Shape> shapes,
        Certainty certainty,
        String source) {
    private static final List<KvdtVersion> ALL = Lines.rows("versions.csv").stream()
            .map(KvdtVersion::of)
            .sorted(Comparator.comparing(version -> version.validity().from().orElse(LocalDate.MIN)))
            .toList();

    KvdtVersion {
        applications = List.copyOf(applications);
        shapes = Map.copyOf(shapes);
    }

    /// From the oldest to the newest.
    static List<KvdtVersion> all() {
        return ALL;
    }

    /// The version of that day; where there is none the one before it, and before all of them the first.
    static KvdtVersion nearest(LocalDate day) {
        return ALL.reversed().stream()
                .filter(version -> version.validity.from().filter(day::isBefore).isEmpty())
                .findFirst()
                .orElse(ALL.getFirst());
    }

    /// The version in force in a quarter.
    ///
    /// @param quarter as in [Days#quarter(int)], or [Days#NONE]
    static Optional<KvdtVersion> at(int quarter) {
        return quarter == Days.NONE
                ? Optional.empty()
                : ALL.stream()
                        .filter(version -> version.validity.covers(Days.firstDay(quarter)))
                        .findFirst();
    }

    Shape shape(RecordKind kind) {
        return shapes.getOrDefault(kind, Shape.UNKNOWN);
    }

    boolean isSure() {
        return certainty == Certainty.WORDING;
    }

    private static KvdtVersion of(String[] cells) {
        return new KvdtVersion(
                cells[0],
                new Validity(day(cells[1]), day(cells[2])),
                cells[3],
                Lines.values(cells[4]),
                Outline.read(Lines.lines(cells[5])),
                Certainty.valueOf(cells[6]),
                cells[7]);
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}
