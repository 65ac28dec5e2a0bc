package de.depesche.formats.rules;

import java.util.Optional;
import java.util.OptionalLong;

/// Where a finding stands, as exactly as the format can say. In a line format (xDT) these are line, record and field;
/// in XML line and path; in a package the name of the part comes first.
///
/// @param file the name of the file or the part
/// @param line counted from 1
/// @param record the kind of record, such as `0101`, or the object, such as `Obj_0045`
/// @param field the field's number (Feldkennung), such as `5001`
/// @param path elements from the root, between slashes
public record Where(
        Optional<String> file,
        OptionalLong line,
        Optional<String> record,
        Optional<String> field,
        Optional<String> path) {

    /// The file as a whole.
    public static final Where FILE =
            new Where(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Where {
        if (line.isPresent() && line.getAsLong() < 1) {
            throw new IllegalArgumentException("lines are counted from 1: " + line.getAsLong());
        }
    }

    public static Where line(long line) {
        return new Where(Optional.empty(), OptionalLong.of(line), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Where path(String path) {
        return new Where(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.of(path));
    }

    public Where inFile(String name) {
        return new Where(Optional.of(name), line, record, field, path);
    }

    public Where inRecord(String kind) {
        return new Where(file, line, Optional.of(kind), field, path);
    }

    public Where atPath(String elements) {
        return new Where(file, line, record, field, Optional.of(elements));
    }

    public Where atField(String number) {
        return new Where(file, line, record, Optional.of(number), path);
    }
}
