package de.depesche.formats.ldt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.xdt.LineView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// FK 9300: SHA-1 over all bytes before its line, the last CR LF included (rule E157). It shows a file that was
/// damaged or edited; it is no protection against somebody who means to change it.
final class Checksum {
    static final String FIELD = "9300";

    static final Rule RULE = RuleText.of("LDT3-E157")
            .holds(
                    "FK 9300 ist der SHA-1-Wert aller Bytes vor ihrer Zeile.",
                    "FK 9300 is the SHA-1 of all bytes before its line.")
            .broken(
                    "Die Prüfsumme stimmt nicht: gerechnet {right}, angegeben {found}.",
                    "The checksum does not hold: computed {right}, given {found}.")
            .rule(
                    Severity.ERROR,
                    Certainty.OBSERVED,
                    Text.of(
                            "Die Datei wurde nach dem Erzeugen verändert oder beschädigt: Fordern Sie sie neu an.",
                            "The file was changed or damaged after it was made: ask for it again."));

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
