package de.depesche.formats.xdt;

import de.depesche.formats.rules.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads tolerantly and writes correctly: lengths, line ends, charset, blanks at the edges, control characters, byte
/// order marks and empty lines. What needs a person stays byte by byte: lines without a field's number, empty fields,
/// contents that are too long. A file without damage comes out as it went in.
public final class XdtRepair {
    private XdtRepair() {}

    /// @param findings hears of every damage, repaired or not
    /// @return how many lines were put right
    public static long repair(InputStream in, OutputStream out, Dialect dialect, Findings findings) throws IOException {
        var reader = XdtReader.repairing(in, dialect, findings);
        var writer = new XdtWriter(out, reader.charset());
        long repaired = 0;
        while (reader.next()) {
            var line = reader.line();
            if (line.field() < 0 || line.length() > Dialect.LONGEST_CONTENT) {
                writer.raw(line);
            } else {
                writer.line(line);
                repaired += isAsItWas(line) ? 0 : 1;
            }
        }
        return repaired;
    }

    private static boolean isAsItWas(LineView line) {
        return line.isContentOfFile()
                && line.lineEnd() == LineEnd.CR_LF
                && line.declaredLength() == line.length() + LineView.OVERHEAD
                && line.rawLength() == line.length() + LineView.OVERHEAD;
    }
}
