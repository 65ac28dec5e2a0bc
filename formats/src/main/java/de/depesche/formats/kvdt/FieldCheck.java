package de.depesche.formats.kvdt;

import de.depesche.formats.xdt.LineView;

/// Holds each line against the table of fields.
final class FieldCheck {
    private final Found found;
    private final IdentifierCheck identifiers;

    FieldCheck(FileFacts file, Found found) {
        this.found = found;
        this.identifiers = new IdentifierCheck(file, found);
    }

    void line(LineView line, RecordKind kind, KvdtVersion version) {
        var spec = FieldTable.KVDT.at(line.field());
        if (spec == null) {
            found.at(StructureRules.UNKNOWN, line.number(), kind, line.field());
            return;
        }
        if (!spec.lengths().allows(line.length())) {
            length(line, kind, spec);
        }
        switch (spec.type()) {
            case DIGITS -> digits(line, kind, spec);
            case DAY -> day(line, kind, spec);
            case TEXT, UNKNOWN -> {}
        }
        if (!spec.values().isEmpty()) {
            value(line, kind, spec, version);
        }
        if (spec.identifier() != FieldSpec.Identifier.NONE) {
            identifiers.line(line, kind, spec.identifier());
        }
    }

    private void length(LineView line, RecordKind kind, FieldSpec spec) {
        var rule = StructureRules.LENGTH.when(spec.isSure());
        var found = String.valueOf(line.length());
        this.found.at(
                rule,
                line.number(),
                kind,
                line.field(),
                "found",
                found,
                "right",
                spec.lengths().german());
    }

    private void digits(LineView line, RecordKind kind, FieldSpec spec) {
        if (!line.isDigits()) {
            found.at(StructureRules.DIGITS.when(spec.isSure()), line.number(), kind, line.field());
        } else if (line.length() > 1 && line.byteAt(0) == '0' && spec.lengths().areUpTo()) {
            found.at(StructureRules.ZEROS, line.number(), kind, line.field());
        }
    }

    private void day(LineView line, RecordKind kind, FieldSpec spec) {
        int day = line.length() == 8 ? line.digits() : -1;
        if (day < 0 || !Days.isDay(day)) {
            found.at(StructureRules.DAY.when(spec.isSure()), line.number(), kind, line.field());
        }
    }

    private void value(LineView line, RecordKind kind, FieldSpec spec, KvdtVersion version) {
        for (var value : spec.values()) {
            if (line.is(value)) {
                return;
            }
        }
        var rule = StructureRules.VALUE.when(spec.isSure() && version.isSure());
        found.at(rule, line.number(), kind, line.field(), "right", String.join(", ", spec.values()));
    }
}
