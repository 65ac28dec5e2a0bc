package de.depesche.formats.ldt2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A record of LDT 2 or GDT: it begins with FK 8000 and ends before the next one.
///
/// @param kind such as `8202`
/// @param bytes its lines in the file, with their ends
/// @param fields without FK 8000
public record FlatRecord(String kind, long line, long bytes, List<FlatField> fields) {
    public FlatRecord {
        fields = List.copyOf(fields);
    }

    public Optional<String> text(String number) {
        return texts(number).findFirst();
    }

    public Stream<String> texts(String number) {
        return fields.stream().filter(field -> field.is(number)).map(FlatField::content);
    }

    /// What stands before the first field of that number.
    public FlatRecord before(String number) {
        return part(fields.stream().takeWhile(field -> !field.is(number)).toList());
    }

    /// The fields from each one of that number up to the next.
    public List<FlatRecord> groups(String number) {
        var groups = new ArrayList<FlatRecord>();
        var group = new ArrayList<FlatField>();
        for (var field : fields) {
            if (field.is(number) && !group.isEmpty()) {
                groups.add(part(group));
                group.clear();
            }
            if (field.is(number) || !group.isEmpty()) {
                group.add(field);
            }
        }
        if (!group.isEmpty()) {
            groups.add(part(group));
        }
        return groups;
    }

    private FlatRecord part(List<FlatField> some) {
        return new FlatRecord(kind, line, bytes, some);
    }
}
