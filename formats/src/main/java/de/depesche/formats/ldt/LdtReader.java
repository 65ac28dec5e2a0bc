package de.depesche.formats.ldt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads an LDT 3 file record by record; one record is in memory at a time. Lines, brackets and the checksum are
/// checked on the way.
///
/// ```java
/// var reader = new LdtReader(in, findings);
/// for (var record = reader.next(); record.isPresent(); record = reader.next()) { … }
/// ```
///
/// For one thread, once, front to back. The stream stays the caller's.
public final class LdtReader {
    private final XdtReader lines;
    private final Findings findings;
    private final Nesting nesting;
    private final Checksum checksum = new Checksum();
    private boolean summed;
    private boolean ended;

    /// @param findings what is wrong with lines, brackets and checksum
    public LdtReader(InputStream in, Findings findings) {
        this.lines = XdtReader.checking(in, Dialect.LDT3, findings);
        this.findings = findings;
        this.nesting = new Nesting(findings);
    }

    /// @return empty at the end of the file
    public Optional<LdtRecord> next() throws IOException {
        while (!ended && lines.next()) {
            var record = line();
            if (record.isPresent()) {
                return record;
            }
        }
        return end();
    }

    private Optional<LdtRecord> line() {
        var line = lines.line();
        var number = line.fieldNumber();
        if (number.equals(Checksum.FIELD) && !summed) {
            summed = true;
            compare(line.number(), line.text());
        }
        if (!summed) {
            checksum.line(line);
        }
        return line.field() < 0 ? Optional.empty() : nesting.line(line.number(), number, line.text());
    }

    private Optional<LdtRecord> end() {
        if (ended) {
            return Optional.empty();
        }
        ended = true;
        return nesting.end();
    }

    private void compare(long line, String found) {
        var right = checksum.value();
        if (!right.equals(found.toLowerCase(Locale.ROOT))) {
            findings.add(
                    Checksum.RULE.at(Where.line(line).atField(Checksum.FIELD), Map.of("right", right, "found", found)));
        }
    }
}
