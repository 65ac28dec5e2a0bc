package de.depesche.formats.inspection;

import de.depesche.formats.ldt.ChecksumLine;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtRepair;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Puts right what needs no person: lengths, line ends, charset, blanks at the edges of a content, the checksum of
/// LDT 3. What a file says is never touched.
public final class MechanicalRepair {
    private MechanicalRepair() {}

    /// @param out gets the whole file, corrected
    /// @return how many lines were put right; 0 for formats in which nothing is mechanical
    public static long of(FileKind kind, InputStream in, OutputStream out) throws IOException {
        return switch (kind) {
            case KVDT -> lines(in, out, Dialect.KVDT);
            case LDT3 -> laboratory(in, out);
            case LDT2 -> lines(in, out, Dialect.LDT2);
            case GDT -> lines(in, out, Dialect.GDT);
            case COMPANION, ROUTING_TABLE, LETTER, LEVEL_ONE, DALE_UV, PDF, UNKNOWN -> 0;
            case MAIL, SEALED, ONE_CLICK, DOCUMENTATION, LETTER_MAIL, DALE_UV_DELIVERY, FILES -> 0;
        };
    }

    /// The checksum last, over what the other repairs made of the file.
    private static long laboratory(InputStream in, OutputStream out) throws IOException {
        var checksum = new ChecksumLine(out);
        long repaired = lines(in, checksum, Dialect.LDT3);
        checksum.flush();
        return repaired + checksum.corrected();
    }

    private static long lines(InputStream in, OutputStream out, Dialect dialect) throws IOException {
        return XdtRepair.repair(in, out, dialect, new ReportBuilder());
    }
}
