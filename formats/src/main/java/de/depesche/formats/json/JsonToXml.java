package de.depesche.formats.json;

import de.depesche.formats.json.XmlNode.Element;
import de.depesche.formats.json.XmlNode.Enclosed;
import de.depesche.formats.json.XmlNode.Kind;
import de.depesche.formats.json.XmlNode.Reference;
import de.depesche.formats.json.XmlNode.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/// XML out of JSON. What stands there as `raw` is taken where it says the same as the rest; so what a person edits
/// counts.
final class JsonToXml {
    private final JsonSource json;
    private final XmlStyle style;
    private final Encoding encoding;
    private final XmlText canonical;
    private int strings;
    private long characters;

    JsonToXml(JsonSource json, XmlStyle style, Charset charset) {
        this.json = json;
        this.style = style;
        this.encoding = new Encoding(charset);
        this.canonical = new XmlText(encoding);
    }

    void convert(OutputStream out) throws IOException {
        var text = new StringBuilder(style.byteOrderMark() ? Charsets.BYTE_ORDER_MARK : "");
        for (var node : list(0)) {
            node.write(text);
        }
        out.write(encoding.bytes(text.toString(), json));
    }

    /// The rest of an array that has begun.
    private List<XmlNode> list(int depth) throws IOException {
        var found = new ArrayList<XmlNode>();
        for (var token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            found.add(
                    switch (token) {
                        case VALUE_STRING -> text(json.text());
                        case START_OBJECT -> node(depth + 1);
                        default -> throw json.ofAnotherKind();
                    });
        }
        return found;
    }

    private Text text(String meant) throws Refusal {
        return new Text(spent(canonical.ofContent(meant)));
    }

    private String spent(String text) throws Refusal {
        characters += text.length();
        strings++;
        if (characters > 3L * JsonFiles.LARGEST || strings > 8 * XmlLexer.LIMITS.elements()) {
            throw json.refusal("JSON-BOUNDS", Map.of());
        }
        return text;
    }

    private XmlNode node(int depth) throws IOException {
        if (depth > XmlLexer.LIMITS.depth()) {
            throw json.refusal("JSON-BOUNDS", Map.of());
        }
        var values = new LinkedHashMap<String, String>();
        var attributes = new LinkedHashMap<String, String>();
        Optional<List<XmlNode>> content = Optional.empty();
        boolean inline = false;
        while (json.hasProperty()) {
            var name = json.name();
            switch (name) {
                case "attributes" -> attributes(attributes);
                case "content" -> content = Optional.of(content(depth));
                case "inline" -> inline = json.isTrue();
                default -> values.put(known(name), spent(json.string()));
            }
        }
        if (values.containsKey("element")) {
            boolean asItStands = inline;
            var laidOut =
                    content.map(found -> style.spreads(found) && !asItStands ? style.spread(found, depth) : found);
            return element(values, attributes, laidOut);
        }
        if (!attributes.isEmpty() || content.isPresent()) {
            throw json.missing("element");
        }
        return other(values);
    }

    private String known(String name) throws Refusal {
        if (!List.of("element", "raw", "rawEnd", "text", "reference").contains(name)
                && kind(name).isEmpty()) {
            throw json.unknown();
        }
        return name;
    }

    private static Optional<Kind> kind(String property) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.property().equals(property))
                .findFirst();
    }

    private void attributes(Map<String, String> attributes) throws IOException {
        json.begin(JsonToken.START_OBJECT);
        while (json.hasProperty()) {
            var name = spent(json.name());
            mustBe(StartTag.NAME.matcher(name).matches(), name);
            attributes.put(name, spent(json.string()));
        }
    }

    private List<XmlNode> content(int depth) throws IOException {
        return switch (json.next()) {
            case START_ARRAY -> list(depth);
            case VALUE_STRING -> List.of(text(json.text()));
            default -> throw json.ofAnotherKind();
        };
    }

    private XmlNode element(Map<String, String> values, Map<String, String> attributes, Optional<List<XmlNode>> content)
            throws Refusal {
        var name = values.getOrDefault("element", "");
        mustBe(StartTag.NAME.matcher(name).matches(), name);
        var tag = new StartTag(name, attributes, content.isEmpty());
        var start = Optional.ofNullable(values.get("raw"))
                .filter(raw -> StartTag.parse(raw).equals(Optional.of(tag)))
                .orElseGet(() -> tag.written(canonical, style));
        var end = Optional.ofNullable(values.get("rawEnd"))
                .filter(raw -> XmlSigns.closes(raw, name))
                .orElse("</" + name + ">");
        return new Element(tag, start, content, content.isEmpty() ? "" : end);
    }

    private XmlNode other(Map<String, String> values) throws Refusal {
        var main =
                values.keySet().stream().filter(name -> !name.startsWith("raw")).toList();
        if (main.size() != 1) {
            throw json.missing("element");
        }
        var property = main.getFirst();
        var value = values.getOrDefault(property, "");
        return switch (property) {
            case "text" -> text(value, values.getOrDefault("raw", ""));
            case "reference" -> reference(value);
            default -> enclosed(kind(property).orElseThrow(), value);
        };
    }

    private Text text(String meant, String raw) throws Refusal {
        boolean same = XmlText.resolved(raw).equals(meant) && XmlLexer.isOnly(new Text(raw), raw);
        return same ? new Text(raw) : text(meant);
    }

    private XmlNode enclosed(Kind kind, String text) throws Refusal {
        var node = new Enclosed(kind, text);
        // What is enclosed may name a patient, so a message leaves it out.
        mustBe(XmlLexer.isOnly(node, kind.open() + text + kind.close()), kind.open() + "…" + kind.close());
        return node;
    }

    private XmlNode reference(String name) throws Refusal {
        var node = new Reference(name);
        var written = "&" + name + ";";
        mustBe(XmlLexer.isOnly(node, written), written);
        return node;
    }

    private void mustBe(boolean sound, String found) throws Refusal {
        if (!sound) {
            throw json.refusal("JSON-MARKUP", Map.of("found", Refusal.shortened(found)));
        }
    }
}
