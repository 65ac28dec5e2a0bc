package de.depesche.formats.ldt;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.xdt.LineView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// FK 9300: SHA-1 over all bytes before its line, the last CR LF included (rule E157). It shows a file that was
/// damaged or edited; it is no protection against somebody who means to change it.
final class Checksum {
    static final String FIELD = "9300";

    static final Rule RULE = RuleBook.in(Checksum.class, "file.rules").rule("LDT3-E157");

    private final MessageDigest digest = sha1();

    /// A line of the file, as it stands there.
    void line(LineView line) {
        line.hashRaw(digest);
    }

    /// Bytes of the file.
    void bytes(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    /// The value for FK 9300: 40 hexadecimal digits in small letters. Ends the sum.
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
