package de.depesche.proof.verification;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Whether a file can be opened with little memory. In a PDF, few bytes may stand for gigabytes, and whoever opens it
/// inflates them before knowing what they are for. So this looks at the bytes alone, before anybody opens them.
///
/// Receipts know one kind of compression, Flate (ISO 32000-1, 7.4.4) without parameters, and no encryption. A file with
/// anything else is none, and is not opened.
final class Inflation {
    /// Of all streams together, in bytes.
    static final long MOST = 64L << 20;

    /// Escapes (7.3.5) may hide a name.
    private static final Pattern NAME = Pattern.compile("/((?:[^\\x00-\\x20()<>\\[\\]{}/%#]|#[0-9A-Fa-f]{2}){1,80})");

    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern USUAL_FILTER = Pattern.compile(
            "[\\x00\\s]*(?:/FlateDecode|\\[[\\x00\\s]*/FlateDecode[\\x00\\s]*]|/Adobe\\.PPKLite)(?=[\\x00\\s/<>\\[])");
    private static final Pattern PARAMETERS = Pattern.compile("[\\x00\\s]*(?:<<|\\[|[0-9])");
    private static final Set<String> UNUSUAL = Set.of("Encrypt", "FFilter");
    private static final Set<String> WITH_PARAMETERS = Set.of("DecodeParms", "DP", "FDecodeParms");
    private static final Pattern STREAM = Pattern.compile("stream *\r?\n?");
    /// The header of zlib, which readers skip unread.
    private static final int HEADER = 2;

    private Inflation() {}

    static boolean isBounded(byte[] pdf) {
        // One character a byte.
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return isUsual(text) && inflatesToLittle(pdf, text);
    }

    private static boolean isUsual(String text) {
        var name = NAME.matcher(text);
        while (name.find()) {
            var plain = plain(name.group(1));
            if (UNUSUAL.contains(plain)
                    || (WITH_PARAMETERS.contains(plain) && follows(PARAMETERS, text, name.end()))
                    || (plain.equals("Filter") && !follows(USUAL_FILTER, text, name.end()))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String name) {
        return name.indexOf('#') < 0
                ? name
                : ESCAPE.matcher(name)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static boolean follows(Pattern what, String text, int at) {
        return what.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static boolean inflatesToLittle(byte[] pdf, String text) {
        var stream = STREAM.matcher(text);
        long total = 0;
        while (stream.find() && total <= MOST) {
            total += inflated(pdf, stream.end() + HEADER, MOST - total);
        }
        return total <= MOST;
    }

    /// How many bytes come out there, counted up to somewhat more than `most`. Where nothing compressed begins, few do.
    private static long inflated(byte[] pdf, int start, long most) {
        if (start >= pdf.length) {
            return 0;
        }
        var into = new byte[1 << 16];
        long total = 0;
        try (var inflater = new Inflater(true)) {
            inflater.setInput(pdf, start, pdf.length - start);
            int count = inflater.inflate(into);
            while (count > 0 && total <= most) {
                total += count;
                count = inflater.inflate(into);
            }
        } catch (DataFormatException e) {
            // What came out until here was inflated all the same.
        }
        return total;
    }
}
