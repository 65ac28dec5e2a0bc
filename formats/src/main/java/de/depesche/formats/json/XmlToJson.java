package de.depesche.formats.json;

import de.depesche.formats.json.XmlNode.Element;
import de.depesche.formats.json.XmlNode.Enclosed;
import de.depesche.formats.json.XmlNode.Reference;
import de.depesche.formats.json.XmlNode.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// XML by what it says. Where a tag or a text is written in another way than we would, the exact way stands beside it
/// as `raw`.
final class XmlToJson {
    private final Head head;
    private final JsonFiles.Writer writer;
    private final JsonGenerator json;
    private XmlText canonical;
    private XmlStyle style = XmlStyle.NONE;

    XmlToJson(Head head, JsonFiles.Writer writer) {
        this.head = head;
        this.writer = writer;
        this.json = writer.json();
        this.canonical = new XmlText(new Encoding(head.charset()));
    }

    void convert() throws IOException {
        var bytes = head.wholeFile();
        var charset = carrying(bytes);
        canonical = new XmlText(new Encoding(charset));
        var text = new String(bytes, charset);
        boolean marked = text.startsWith(Charsets.BYTE_ORDER_MARK);
        var nodes = XmlLexer.read(marked ? text.substring(1) : text);
        style = XmlStyle.of(nodes, marked);
        writer.begin(head.in(charset));
        style.write(writer);
        json.writeArrayPropertyStart("nodes");
        for (var node : nodes) {
            node(node, 1);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// A file that is not in its charset is read byte by byte: its signs are ASCII all the same.
    private Charset carrying(byte[] bytes) {
        return Charsets.text(bytes, 0, bytes.length, head.charset()).isPresent()
                ? head.charset()
                : StandardCharsets.ISO_8859_1;
    }

    /// @param depth of what is inside the node
    private void node(XmlNode node, int depth) {
        switch (node) {
            case Text text -> text(text);
            case Reference(var name) -> single("reference", name);
            case Enclosed(var kind, var text) -> single(kind.property(), text);
            case Element element -> element(element, depth);
        }
    }

    private void single(String property, String value) {
        writer.layout().flattened(() -> {
            json.writeStartObject();
            json.writeStringProperty(property, value);
            json.writeEndObject();
        });
    }

    private void text(Text text) {
        var meant = XmlText.resolved(text.raw());
        if (canonical.ofContent(meant).equals(text.raw())) {
            json.writeString(meant);
        } else {
            writer.layout().flattened(() -> {
                json.writeStartObject();
                json.writeStringProperty("text", meant);
                json.writeStringProperty("raw", text.raw());
                json.writeEndObject();
            });
        }
    }

    private void element(Element element, int depth) {
        boolean leaf = element.content().orElse(List.of()).stream().allMatch(Text.class::isInstance);
        if (leaf) {
            writer.layout().flattened(() -> properties(element, depth));
        } else {
            properties(element, depth);
        }
    }

    private void properties(Element element, int depth) {
        json.writeStartObject();
        json.writeStringProperty("element", element.tag().name());
        writer.layout().flattened(() -> attributes(element.tag().attributes()));
        if (!element.tag().written(canonical, style).equals(element.start())) {
            json.writeStringProperty("raw", element.start());
        }
        if (!element.end().isEmpty()
                && !element.end().equals("</" + element.tag().name() + ">")) {
            json.writeStringProperty("rawEnd", element.end());
        }
        element.content().ifPresent(nodes -> content(nodes, depth));
        json.writeEndObject();
    }

    private void attributes(Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            json.writeObjectPropertyStart("attributes");
            attributes.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }

    private void content(List<XmlNode> nodes, int depth) {
        var simple = simple(nodes);
        if (simple.isPresent()) {
            json.writeStringProperty("content", simple.get());
            return;
        }
        var unspread = nodes.stream()
                .filter(node -> !(node instanceof Text text && text.isBlank()))
                .toList();
        boolean spread =
                style.spreads(unspread) && style.spread(unspread, depth).equals(nodes);
        if (!spread && style.spreads(nodes)) {
            json.writeBooleanProperty("inline", true);
        }
        json.writeArrayPropertyStart("content");
        for (var node : spread ? unspread : nodes) {
            node(node, depth + 1);
        }
        json.writeEndArray();
    }

    private Optional<String> simple(List<XmlNode> nodes) {
        return nodes.size() == 1 && nodes.getFirst() instanceof Text text
                ? Optional.of(XmlText.resolved(text.raw()))
                        .filter(meant -> canonical.ofContent(meant).equals(text.raw()))
                : Optional.empty();
    }
}
