package de.depesche.formats.json;

/// Where the parts of XML end that have other signs inside.
final class XmlSigns {
    private XmlSigns() {}

    /// The `>` of a start tag, outside of quotes.
    ///
    /// @return -1 where there is none
    static int endOfTag(String text, int from) {
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char one = text.charAt(at);
            if (quote != 0) {
                quote = one == quote ? 0 : quote;
            } else if (one == '"' || one == '\'') {
                quote = one;
            } else if (one == '>') {
                return at;
            }
        }
        return -1;
    }

    /// The `>` of a document type, outside of quotes, comments and the subset in brackets.
    ///
    /// @return -1 where there is none
    static int endOfDoctype(String text, int from) {
        int depth = 0;
        int at = from;
        while (at >= 0 && at < text.length()) {
            char one = text.charAt(at);
            if (one == '>' && depth == 0) {
                return at;
            }
            depth += one == '[' ? 1 : one == ']' ? -1 : 0;
            at = after(text, at, one);
        }
        return -1;
    }

    private static int after(String text, int at, char one) {
        if (one == '"' || one == '\'') {
            int end = text.indexOf(one, at + 1);
            return end < 0 ? -1 : end + 1;
        }
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            return end < 0 ? -1 : end + 3;
        }
        return at + 1;
    }

    /// Whether it is the end tag of this element, blanks before its end allowed.
    static boolean closes(String tag, String name) {
        return tag.startsWith("</" + name) && tag.substring(name.length() + 2).matches("[ \t\r\n]*>");
    }
}
