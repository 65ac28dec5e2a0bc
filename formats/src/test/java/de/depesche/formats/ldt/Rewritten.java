package de.depesche.formats.ldt;

import de.depesche.formats.rules.ReportBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// A file read into records and written again.
final class Rewritten {
    private Rewritten() {}

    static byte[] of(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new LdtWriter(out);
        var reader = new LdtReader(new ByteArrayInputStream(file), new ReportBuilder());
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            writer.record(record.get());
        }
        return out.toByteArray();
    }
}
