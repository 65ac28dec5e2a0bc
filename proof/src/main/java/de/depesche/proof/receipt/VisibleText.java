package de.depesche.proof.receipt;

import java.util.Locale;

/// Shows any text so that a reader sees what is there: characters that are invisible, that turn the writing direction
/// or that the page's font lacks appear as `⟨U+202E⟩`; a long text is cut and says so.
public final class VisibleText {
    private static final int SHOWN = 300;

    private VisibleText() {}

    /// Texts of up to 300 characters are shown whole.
    public static String of(String text) {
        var length = text.codePointCount(0, text.length());
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> append(c, shown));
        return length > SHOWN ? shown + "… (" + length + " Zeichen)" : shown.toString();
    }

    private static void append(int codePoint, StringBuilder shown) {
        if (isPlain(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            shown.append(String.format(Locale.ROOT, "⟨U+%04X⟩", codePoint));
        }
    }

    /// Latin, Greek and Cyrillic letters, digits, marks and the signs of European texts: the font has them, and they
    /// run from left to right.
    private static boolean isPlain(int codePoint) {
        return codePoint == ' '
                || (codePoint > ' ' && codePoint <= '~')
                || (codePoint > 0xa0 && codePoint < 0x300 && codePoint != 0xad)
                || (codePoint >= 0x370 && codePoint < 0x482 && Character.isLetter(codePoint))
                || "–—‘’‚“”„…€".indexOf(codePoint) >= 0;
    }
}
