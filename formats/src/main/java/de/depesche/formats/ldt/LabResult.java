package de.depesche.formats.ldt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The result of one examination.
///
/// @param id of the result in the laboratory (FK 7304)
/// @param test the test (FK 8410), or the entry of a catalogue (FK 7365)
/// @param name of the test
/// @param vessels in which the material was
/// @param status FK 8418: `01` to `12`, see [#statusText()]
/// @param values measured ones, in the order of the file
/// @param text what is said in words, line by line
public record LabResult(
        Area area,
        Optional<String> id,
        Optional<String> test,
        Optional<String> name,
        List<String> vessels,
        Optional<String> status,
        List<LabValue> values,
        List<String> text) {
    private static final Map<String, Area> AREAS = Map.of(
            "8160", Area.CHEMISTRY,
            "8161", Area.MICROBIOLOGY,
            "8162", Area.CERVICAL_SCREENING,
            "8163", Area.CYTOLOGY,
            "8155", Area.BLOOD_GROUP,
            "8248", Area.OTHER);

    public LabResult {
        vessels = List.copyOf(vessels);
        values = List.copyOf(values);
        text = List.copyOf(text);
    }

    public enum Area {
        CHEMISTRY,
        MICROBIOLOGY,
        CERVICAL_SCREENING,
        CYTOLOGY,
        BLOOD_GROUP,
        OTHER
    }

    static List<LabResult> in(LdtNode record) {
        return record.all()
                .flatMap(field -> Stream.ofNullable(AREAS.get(field.number()))
                        .flatMap(area -> field.object().stream().map(object -> of(area, object))))
                .toList();
    }

    private static LabResult of(Area area, LdtObject object) {
        return new LabResult(
                area,
                Look.own(object, "7304"),
                Look.own(object, "8410").or(() -> Look.own(object, "7365")),
                Look.own(object, "8411").or(() -> Look.own(object, "7366")),
                object.own()
                        .filter(field -> field.is("7364"))
                        .map(LdtField::content)
                        .toList(),
                Look.own(object, "8418"),
                object.own().filter(field -> field.is("8420")).map(LabValue::of).toList(),
                Stream.concat(Look.lines(object, "8237").stream(), Look.lines(object, "8167").stream())
                        .toList());
    }

    /// What the status means, in German; empty where it is missing or unknown.
    public Optional<String> statusText() {
        return ValueSet.of("E-TestStatus").flatMap(set -> status.map(set.values()::get));
    }
}
