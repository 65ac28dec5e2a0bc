package de.depesche.formats.json;

import java.util.List;
import java.util.Optional;

/// What an XML file is made of, exactly as it stands there: all nodes one after the other are the file. Nothing is
/// looked up, replaced or fetched.
sealed interface XmlNode {
    void write(StringBuilder out);

    /// @param raw with its references
    record Text(String raw) implements XmlNode {
        boolean isBlank() {
            return raw.chars().allMatch(one -> one == ' ' || one == '\t' || one == '\r' || one == '\n');
        }

        @Override
        public void write(StringBuilder out) {
            out.append(raw);
        }
    }

    /// `&name;`, but for the five that XML itself defines.
    record Reference(String name) implements XmlNode {
        @Override
        public void write(StringBuilder out) {
            out.append('&').append(name).append(';');
        }
    }

    /// @param text between the signs of the kind
    record Enclosed(Kind kind, String text) implements XmlNode {
        @Override
        public void write(StringBuilder out) {
            out.append(kind.open).append(text).append(kind.close);
        }
    }

    enum Kind {
        COMMENT("comment", "<!--", "-->"),
        CDATA("cdata", "<![CDATA[", "]]>"),
        INSTRUCTION("instruction", "<?", "?>"),
        DOCTYPE("doctype", "<!DOCTYPE", ">");

        private final String property;
        private final String open;
        private final String close;

        Kind(String property, String open, String close) {
            this.property = property;
            this.open = open;
            this.close = close;
        }

        /// Its name in the JSON.
        String property() {
            return property;
        }

        String open() {
            return open;
        }

        String close() {
            return close;
        }
    }

    /// @param start the start tag as it stands there
    /// @param content empty where the tag is one for an empty element
    /// @param end the end tag as it stands there
    record Element(StartTag tag, String start, Optional<List<XmlNode>> content, String end) implements XmlNode {
        @Override
        public void write(StringBuilder out) {
            out.append(start);
            content.ifPresent(nodes -> nodes.forEach(node -> node.write(out)));
            out.append(end);
        }
    }
}
