package de.depesche.checker;

import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.rules.Report;
import java.util.List;

/// @param name as the person typed it
/// @param parts of a mail or a folder; none of a single file
record CheckedFile(String name, FileKind kind, Report report, List<Inspection.Part> parts) {
    CheckedFile {
        parts = List.copyOf(parts);
    }

    static CheckedFile of(String name, Inspection.Result result) {
        return new CheckedFile(name, result.kind(), result.report(), result.parts());
    }
}
