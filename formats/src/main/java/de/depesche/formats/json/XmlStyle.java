package de.depesche.formats.json;

import de.depesche.formats.json.XmlNode.Element;
import de.depesche.formats.json.XmlNode.Enclosed;
import de.depesche.formats.json.XmlNode.Kind;
import de.depesche.formats.json.XmlNode.Reference;
import de.depesche.formats.json.XmlNode.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;

/// How a file is laid out as a whole, so that its JSON need not repeat it at every node.
///
/// @param lineEnd before each tag that stands on a line of its own; empty in a file without lines
/// @param indent of each level
/// @param emptyTag the end of a tag for an empty element
record XmlStyle(boolean byteOrderMark, String lineEnd, String indent, String emptyTag) {
    static final XmlStyle NONE = new XmlStyle(false, "", "", "/>");

    private static final Pattern BREAK = Pattern.compile("(\r?\n)([ \t]*)");

    static XmlStyle of(List<XmlNode> nodes, boolean byteOrderMark) {
        var children = nodes.stream()
                .flatMap(node -> node instanceof Element element ? element.content().stream() : Stream.empty())
                .flatMap(List::stream)
                .toList();
        var blank = most(children, node -> node instanceof Text text ? Optional.of(text.raw()) : Optional.empty());
        var lines = BREAK.matcher(blank.orElse(""));
        var empty = most(children, XmlStyle::emptyTag);
        return lines.matches()
                ? new XmlStyle(byteOrderMark, lines.group(1), lines.group(2), empty.orElse("/>"))
                : new XmlStyle(byteOrderMark, "", "", empty.orElse("/>"));
    }

    private static Optional<String> most(List<XmlNode> nodes, Function<XmlNode, Optional<String>> of) {
        return nodes.stream()
                .flatMap(node -> of.apply(node).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Optional<String> emptyTag(XmlNode node) {
        return node instanceof Element element && element.tag().empty()
                ? Optional.of(element.start().endsWith(" />") ? " />" : "/>")
                : Optional.empty();
    }

    /// Puts each node on a line of its own, as the file does.
    ///
    /// @param depth of the nodes, 1 for what is in the root
    List<XmlNode> spread(List<XmlNode> nodes, int depth) {
        var spread = new ArrayList<XmlNode>();
        for (var node : nodes) {
            spread.add(new Text(lineEnd + indent.repeat(depth)));
            spread.add(node);
        }
        spread.add(new Text(lineEnd + indent.repeat(depth - 1)));
        return spread;
    }

    /// Whether the nodes would be laid out in lines: there is no text between them.
    boolean spreads(List<XmlNode> nodes) {
        return !lineEnd.isEmpty()
                && !nodes.isEmpty()
                && nodes.stream().allMatch(node -> switch (node) {
                    case Element _ -> true;
                    case Enclosed(var kind, var _) -> kind != Kind.CDATA;
                    case Text _, Reference _ -> false;
                });
    }

    void write(JsonFiles.Writer writer) {
        if (equals(NONE)) {
            return;
        }
        writer.json().writeName("layout");
        writer.layout().flatten();
        writer.json().writeStartObject();
        if (byteOrderMark) {
            writer.json().writeBooleanProperty("byteOrderMark", true);
        }
        writer.json().writeStringProperty("lineEnd", lineEnd);
        writer.json().writeStringProperty("indent", indent);
        writer.json().writeStringProperty("emptyTag", emptyTag);
        writer.json().writeEndObject();
        writer.layout().unfold();
    }

    static XmlStyle of(JsonSource json) throws IOException {
        json.begin(JsonToken.START_OBJECT);
        var style = NONE;
        while (json.hasProperty()) {
            style = switch (json.name()) {
                case "byteOrderMark" -> new XmlStyle(json.isTrue(), style.lineEnd, style.indent, style.emptyTag);
                case "lineEnd" -> new XmlStyle(style.byteOrderMark, one(json, "\r?\n|"), style.indent, style.emptyTag);
                case "indent" ->
                    new XmlStyle(style.byteOrderMark, style.lineEnd, one(json, "[ \t]{0,32}"), style.emptyTag);
                case "emptyTag" -> new XmlStyle(style.byteOrderMark, style.lineEnd, style.indent, one(json, " ?/>"));
                default -> throw json.unknown();
            };
        }
        return style;
    }

    private static String one(JsonSource json, String allowed) throws IOException {
        var text = json.string();
        if (!text.matches(allowed)) {
            throw json.ofAnotherKind();
        }
        return text;
    }
}
