package de.depesche.formats.ldt2;

import de.depesche.formats.ldt.LabPatient;
import de.depesche.formats.ldt.LabResult;
import de.depesche.formats.ldt.LabValue;
import de.depesche.formats.ldt.LabValue.ReferenceRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Patients and tests of plain records in the view of LDT 3.
public final class FlatResults {
    /// Begins the fields of a test.
    public static final String TEST = "8410";

    private FlatResults() {}

    /// Birth dates become JJJJMMTT; 1 and 2 for the sex become M and W.
    ///
    /// @return empty where the record names neither a name nor a birth date nor a number
    public static Optional<LabPatient> patient(FlatRecord record) {
        if (Stream.of("3000", "3101", "3103")
                .allMatch(number -> record.text(number).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new LabPatient(
                record.text("3101"),
                record.texts("3102").toList(),
                record.text("3103").map(FlatDates::turned),
                record.text("3110").map(FlatResults::sex),
                record.text("3119"),
                record.text("3000"),
                Optional.empty()));
    }

    private static String sex(String content) {
        return switch (content) {
            case "1" -> "M";
            case "2" -> "W";
            default -> content;
        };
    }

    /// The tests of a record, each from its FK 8410 to the next. The status (FK 8418) stays as it is written there.
    public static List<LabResult> of(FlatRecord record, LabResult.Area area) {
        return record.groups(TEST).stream()
                .map(test -> new LabResult(
                        area,
                        Optional.empty(),
                        test.text(TEST),
                        test.text("8411"),
                        List.of(),
                        test.text("8418"),
                        values(test),
                        Stream.concat(test.texts("8480"), test.texts("8470")).toList()))
                .toList();
    }

    private static List<LabValue> values(FlatRecord test) {
        return test.texts("8420")
                .map(value -> new LabValue(
                        value,
                        test.text("8421"),
                        ranges(test),
                        FlatDates.time(test.text("8432"), test.text("8439").or(() -> test.text("8433")))))
                .toList();
    }

    private static List<ReferenceRange> ranges(FlatRecord test) {
        if (Stream.of("8460", "8461", "8462", "8422")
                .allMatch(number -> test.text(number).isEmpty())) {
            return List.of();
        }
        return List.of(new ReferenceRange(
                Optional.empty(),
                test.text("8461"),
                test.text("8462"),
                test.text("8422"),
                test.texts("8460").toList()));
    }
}
