package de.depesche.proof.seal;

import de.depesche.proof.log.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A SHA-256 over the whole file, in a comment before the last `startxref`, with its own digits counted as zeros.
///
/// The seal cannot cover what is written after it (its own value, certificates, revocation list), so a flipped bit
/// there could go unnoticed. The checksum finds such accidents. It stops no forger, who could compute it anew: forgery
/// is what the seal, the timestamp and the rule about appended objects are for.
public final class FileChecksum {
    private static final byte[] START_XREF = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final String PREFIX = "%sha256:";
    private static final int DIGITS = 2 * Hash.LENGTH;
    private static final int LINE = PREFIX.length() + DIGITS + 1;

    private FileChecksum() {}

    static byte[] added(byte[] pdf) {
        var at = lastStartXref(pdf);
        if (at < 0) {
            throw new IllegalArgumentException("not a PDF: no startxref");
        }
        var line = (PREFIX + "0".repeat(DIGITS) + "\n").getBytes(StandardCharsets.US_ASCII);
        var file = new byte[pdf.length + line.length];
        System.arraycopy(pdf, 0, file, 0, at);
        System.arraycopy(line, 0, file, at, line.length);
        System.arraycopy(pdf, at, file, at + line.length, pdf.length - at);
        write(file, at + PREFIX.length(), Hash.sha256(file).hex());
        return file;
    }

    /// Whether the file has its checksum line and the line is right.
    public static boolean holds(byte[] file) {
        var line = lastStartXref(file) - LINE;
        if (line < 0 || !new String(file, line, PREFIX.length(), StandardCharsets.US_ASCII).equals(PREFIX)) {
            return false;
        }
        var digits = line + PREFIX.length();
        var zeroed = file.clone();
        write(zeroed, digits, "0".repeat(DIGITS));
        var found = new String(file, digits, DIGITS, StandardCharsets.US_ASCII);
        return found.equals(Hash.sha256(zeroed).hex());
    }

    private static void write(byte[] file, int at, String digits) {
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, file, at, DIGITS);
    }

    private static int lastStartXref(byte[] file) {
        for (var at = file.length - START_XREF.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + START_XREF.length, START_XREF, 0, START_XREF.length)) {
                return at;
            }
        }
        return -1;
    }
}
