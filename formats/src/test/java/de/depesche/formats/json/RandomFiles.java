package de.depesche.formats.json;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;

/// Files of each family out of chance, with what makes the family hard more often than chance would.
final class RandomFiles {
    private final Random random;
    private int attributes;

    RandomFiles(long seed) {
        this.random = new Random(seed);
    }

    byte[] xdt() {
        var out = new StringBuilder(one("", "", "", "\u00ef\u00bb\u00bf"));
        out.append(one("0138000con0", "01380008220", "01380006310", "0118000??"))
                .append("\r\n");
        var charset = one("", "01091061\r\n", "01091062\r\n", "01092063\r\n");
        out.append(charset);
        for (int i = 0; i < 2 + random.nextInt(20); i++) {
            var content = several(30, RandomFiles::letter);
            int length = random.nextInt(8) == 0 ? random.nextInt(1000) : (content.length() + 9) % 1000;
            out.append("%03d%04d%s".formatted(length, random.nextInt(10000), content));
            out.append(one("\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r", "\r\n\r\n", "\r\n\u00ef\u00bb\u00bf"));
        }
        return bytes(out.append(one("", "", "\u001a", "0138000")).toString());
    }

    byte[] segments() {
        var out = new StringBuilder(one("", "", "UNA:+.? '", "UNA:+.? '\r\n", "UNA*;.! ~"));
        out.append("UNH+1+DALEUV:19'");
        var end = one("", "\r\n", "\n");
        for (int i = 0; i < random.nextInt(20); i++) {
            out.append(several(3, RandomFiles::letter))
                    .append(several(20, files -> files.one("+", ":", "?+", "??", "?'", "+a", ":b", letter(files))));
            out.append("'").append(random.nextInt(8) == 0 ? one("\r\n\r\n", "\n", " ") : end);
        }
        return bytes(out.append(one("", "", "UNT", "UNT+?")).toString());
    }

    byte[] xml() {
        var declared = one("UTF-8", "UTF-8", "ISO-8859-15", "ISO-8859-1");
        var prolog =
                one("", "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n", "<!-- - -->", "<!DOCTYPE a []>\n");
        var text = prolog + element(0, one("\n", "\n", "\r\n", ""), one("  ", "\t", "")) + one("", "\n", "<!---->");
        var marked = one("", "", "", "\ufeff") + text;
        return random.nextInt(6) == 0
                ? ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)
                : declared.equals("UTF-8") ? marked.getBytes(StandardCharsets.UTF_8) : bytes(text);
    }

    private String element(int depth, String lineEnd, String indent) {
        var name = one("a", "b:c", "\u00e4");
        var start = "<" + name + several(3, files -> files.attribute());
        if (depth > 4 || random.nextInt(4) == 0) {
            return start + one("/>", "/>", " />", "\n/>");
        }
        var inside = new StringBuilder();
        boolean laidOut = random.nextInt(3) > 0;
        for (int i = 0; i < random.nextInt(4); i++) {
            inside.append(laidOut ? lineEnd + indent.repeat(depth + 1) : several(3, RandomFiles::text));
            inside.append(one(element(depth + 1, lineEnd, indent), "<!--x-->", "<?p i?>", "<![CDATA[<]]>", "&e;"));
        }
        inside.append(laidOut && random.nextInt(8) > 0 ? lineEnd + indent.repeat(depth) : "");
        return start + ">" + inside + "</" + name + one("", "", "", " ") + ">";
    }

    private String attribute() {
        return one(" ", "\n  ")
                + (char) ('a' + random.nextInt(26))
                + attributes++
                + one("=\"%s\"", "=\"%s\"", " = '%s'").formatted(several(5, RandomFiles::text));
    }

    private static String text(RandomFiles files) {
        return files.one("x", " ", "&amp;", "&lt;", "&#228;", "&e;", "&", "&#0;", "\u00e4", "\u00df", ">", "&gt;");
    }

    private static String letter(RandomFiles files) {
        int any = files.random.nextInt(256);
        return files.one(
                "a", "b", " ", "1", "\u00e4", "\u00c3\u00a4", any == '\r' || any == '\n' ? "-" : "" + (char) any);
    }

    /// A few bytes are changed, lost or added.
    byte[] damaged(byte[] file) {
        var text = new StringBuilder(Head.characters(file));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, (char) random.nextInt(256));
            }
        }
        return bytes(text.toString());
    }

    private String several(int most, Function<RandomFiles, String> of) {
        var out = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            out.append(of.apply(this));
        }
        return out.toString();
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
