package de.depesche.formats.ldt2;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files of plain records one by one, as tolerantly as [XdtReader#repairing]: damage of lines is named and then
/// overlooked.
public final class FlatReader {
    private static final String BEGIN = "8000";
    private static final String LENGTH = "8100";

    private final XdtReader lines;
    private final Findings findings;
    private final Rule length;
    private final List<FlatField> fields = new ArrayList<>();
    private Optional<FlatField> begun = Optional.empty();
    private long bytes;
    private long total;

    /// @param length the rule that a record has the length which its FK 8100 says
    public FlatReader(InputStream in, Dialect dialect, Findings findings, Rule length) {
        this.lines = XdtReader.repairing(in, dialect, findings);
        this.findings = findings;
        this.length = length;
    }

    /// What stands before the first FK 8000 belongs to no record and is left out.
    ///
    /// @return empty at the end of the file
    public Optional<FlatRecord> next() throws IOException {
        while (lines.next()) {
            var line = lines.line();
            int size = line.rawBytes().length;
            total += size;
            if (line.field() < 0) {
                bytes += size;
                continue;
            }
            var field = new FlatField(line.number(), line.fieldNumber(), line.text());
            if (!field.is(BEGIN)) {
                bytes += size;
                fields.add(field);
                continue;
            }
            var finished = finish();
            begun = Optional.of(field);
            bytes = size;
            if (finished.isPresent()) {
                return finished;
            }
        }
        return finish();
    }

    /// Bytes of the file so far.
    public long total() {
        return total;
    }

    private Optional<FlatRecord> finish() {
        var record = begun.map(first -> new FlatRecord(first.content(), first.line(), bytes, fields));
        begun = Optional.empty();
        fields.clear();
        record.ifPresent(this::checkLength);
        return record;
    }

    private void checkLength(FlatRecord record) {
        record.fields().stream()
                .filter(field -> field.is(LENGTH) && !says(field, record.bytes()))
                .forEach(field -> findings.add(length.at(
                        Where.line(field.line()).inRecord(record.kind()).atField(LENGTH),
                        Map.of("found", field.content(), "right", "" + record.bytes()))));
    }

    static boolean says(FlatField field, long bytes) {
        return field.content().matches("[0-9]{1,10}") && Long.parseLong(field.content()) == bytes;
    }
}
