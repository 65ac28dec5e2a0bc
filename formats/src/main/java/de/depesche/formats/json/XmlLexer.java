package de.depesche.formats.json;

import de.depesche.formats.json.XmlNode.Element;
import de.depesche.formats.json.XmlNode.Enclosed;
import de.depesche.formats.json.XmlNode.Kind;
import de.depesche.formats.json.XmlNode.Reference;
import de.depesche.formats.json.XmlNode.Text;
import de.depesche.formats.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes XML apart by its signs alone: entities are names here, a document type is text, and depth and number are
/// bounded. So nothing can be expanded or fetched.
final class XmlLexer {
    static final XmlLimits LIMITS = XmlLimits.LARGE;

    private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_:][A-Za-z0-9._:-]*);");

    private final String text;
    private int at;
    private int nodes;

    private XmlLexer(String text) {
        this.text = text;
    }

    /// @throws Refusal where the signs do not fit together, or are too many
    static List<XmlNode> read(String text) throws Refusal {
        var lexer = new XmlLexer(text);
        var nodes = lexer.content(0);
        if (lexer.at < text.length()) {
            throw lexer.refusal("JSON-XML-NESTING", Map.of("found", lexer.tagHere(), "expected", "–"));
        }
        return nodes;
    }

    /// Whether the text is this one node and nothing besides.
    static boolean isOnly(XmlNode node, String text) {
        try {
            return read(text).equals(List.of(node));
        } catch (Refusal _) {
            return false;
        }
    }

    private List<XmlNode> content(int depth) throws Refusal {
        var found = new ArrayList<XmlNode>();
        while (at < text.length() && !text.startsWith("</", at)) {
            if (text.charAt(at) != '<') {
                text(found);
            } else {
                found.add(markup(depth + 1));
            }
        }
        return found;
    }

    private void text(List<XmlNode> found) throws Refusal {
        int end = text.indexOf('<', at);
        end = end < 0 ? text.length() : end;
        var references = REFERENCE.matcher(text).region(at, end);
        while (references.find()) {
            if (!XmlText.PREDEFINED.containsKey(references.group(1))) {
                count(1);
                addText(found, references.start());
                found.add(new Reference(references.group(1)));
                at = references.end();
            }
        }
        addText(found, end);
        at = end;
    }

    private void addText(List<XmlNode> found, int end) {
        if (end > at) {
            found.add(new Text(text.substring(at, end)));
        }
    }

    private XmlNode markup(int depth) throws Refusal {
        count(1);
        if (depth > LIMITS.depth()) {
            throw beyondBounds();
        }
        for (var kind : Kind.values()) {
            if (text.startsWith(kind.open(), at)) {
                return enclosed(kind);
            }
        }
        return element(depth);
    }

    private void count(int found) throws Refusal {
        nodes += found;
        if (nodes > LIMITS.elements()) {
            throw beyondBounds();
        }
    }

    private Refusal beyondBounds() {
        var depth = Integer.toString(LIMITS.depth());
        return refusal("JSON-XML-BOUNDS", Map.of("depth", depth, "most", Integer.toString(LIMITS.elements())));
    }

    private XmlNode enclosed(Kind kind) throws Refusal {
        int from = at + kind.open().length();
        int end = kind == Kind.DOCTYPE ? XmlSigns.endOfDoctype(text, from) : text.indexOf(kind.close(), from);
        if (end < 0) {
            throw refusal("JSON-XML-OPEN", Map.of("found", kind.open()));
        }
        at = end + kind.close().length();
        return new Enclosed(kind, text.substring(from, end));
    }

    private XmlNode element(int depth) throws Refusal {
        int end = XmlSigns.endOfTag(text, at);
        if (end < 0) {
            throw refusal("JSON-XML-OPEN", Map.of("found", tagHere()));
        }
        var start = text.substring(at, end + 1);
        var tag = StartTag.parse(start).orElseThrow(() -> refusal("JSON-XML-TAG", Map.of("found", tagHere())));
        count(tag.attributes().size());
        int began = at;
        at = end + 1;
        if (tag.empty()) {
            return new Element(tag, start, Optional.empty(), "");
        }
        var content = content(depth);
        return new Element(tag, start, Optional.of(content), endTag(tag.name(), began));
    }

    private String endTag(String name, int began) throws Refusal {
        if (at == text.length()) {
            at = began;
            throw refusal("JSON-XML-OPEN", Map.of("found", "<" + Refusal.shortened(name) + ">"));
        }
        int end = text.indexOf('>', at);
        if (end < 0 || !XmlSigns.closes(text.substring(at, end + 1), name)) {
            var expected = "</" + Refusal.shortened(name) + ">";
            throw refusal("JSON-XML-NESTING", Map.of("found", tagHere(), "expected", expected));
        }
        var tag = text.substring(at, end + 1);
        at = end + 1;
        return tag;
    }

    /// The name of the tag: attributes can be an insured person's.
    private String tagHere() {
        var sign = text.startsWith("</", at) ? "</" : "<";
        var name = StartTag.NAME.matcher(text).region(at + sign.length(), text.length());
        return sign + (name.lookingAt() ? Refusal.shortened(name.group()) : "");
    }

    private Refusal refusal(String rule, Map<String, String> facts) {
        long line = 1 + text.substring(0, at).chars().filter(one -> one == '\n').count();
        return Refusal.at(rule, line, facts);
    }
}
