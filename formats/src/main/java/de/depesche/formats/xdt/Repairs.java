package de.depesche.formats.xdt;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What can be put right without knowing what a line means.
final class Repairs {
    private Repairs() {}

    /// Lines of nothing, and the Ctrl-Z that DOS put at the end, go.
    static boolean keeps(LineView line) {
        return line.field() != LineView.NONE || !isNothing(line);
    }

    private static boolean isNothing(LineView line) {
        var raw = line.rawBytes();
        for (byte one : raw) {
            if (one != ' ' && one != '\r' && one != '\n' && one != LineCheck.CTRL_Z) {
                return false;
            }
        }
        return true;
    }

    static void apply(LineView line, int kinds, Charset charset) {
        if (line.field() == LineView.NONE) {
            return;
        }
        // Controls first: one in the middle of a character hides that the line is UTF-8.
        if ((kinds & (LineBuffer.CONTROL | LineBuffer.BREAK)) != 0) {
            withoutControls(line);
        }
        if ((kinds & LineBuffer.NOT_ASCII) != 0) {
            fromUtf8(line, charset);
        }
        withoutBlanks(line);
    }

    /// As often as the text was turned into UTF-8: twice is common where two programs helped.
    private static void fromUtf8(LineView line, Charset charset) {
        int before;
        do {
            before = line.length();
            if (Utf8.characters(line.bytes(), line.from(), line.to()) >= 0) {
                fromUtf8Once(line, charset);
            }
        } while (line.length() < before);
    }

    private static void fromUtf8Once(LineView line, Charset charset) {
        var text = line.text(StandardCharsets.UTF_8);
        try {
            var encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            var content = new byte[encoded.remaining()];
            encoded.get(content);
            line.repaired(content);
        } catch (CharacterCodingException e) {
            // A character that the charset lacks cannot be put right; the line stays as it is.
            return;
        }
    }

    /// A line break inside a text and a tabulator become a blank, so that words stay apart.
    private static void withoutControls(LineView line) {
        var kept = new byte[line.length()];
        int length = 0;
        for (int i = 0; i < line.length(); i++) {
            byte one = line.byteAt(i);
            if (one == '\r' || one == '\n' || one == '\t') {
                kept[length++] = ' ';
            } else if (one < 0 || (one >= ' ' && one != 0x7f)) {
                kept[length++] = one;
            }
        }
        line.repaired(Arrays.copyOf(kept, length));
    }

    private static void withoutBlanks(LineView line) {
        int first = 0;
        int end = line.length();
        while (first < end && line.byteAt(first) == ' ') {
            first++;
        }
        while (end > first && line.byteAt(end - 1) == ' ') {
            end--;
        }
        if (first < end && end - first < line.length()) {
            line.repaired(Arrays.copyOfRange(line.bytes(), line.from() + first, line.from() + end));
        }
    }
}
