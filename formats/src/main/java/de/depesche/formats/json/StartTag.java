package de.depesche.formats.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a start tag says.
///
/// @param attributes in the order of the tag, references resolved
/// @param empty whether it stands for the whole element
record StartTag(String name, Map<String, String> attributes, boolean empty) {
    static final Pattern NAME = Pattern.compile("[^ \t\r\n/>=<\"'&!?\\[\\]]{1,1000}");

    private static final Pattern START = Pattern.compile("<(" + NAME + ")");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[ \t\r\n]+(" + NAME + ")[ \t\r\n]*=[ \t\r\n]*(\"[^\"<]*\"|'[^'<]*')");
    private static final Pattern END = Pattern.compile("[ \t\r\n]*(/?)>");

    StartTag {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /// Empty where it is no tag, or names an attribute twice.
    static Optional<StartTag> parse(String raw) {
        var start = START.matcher(raw);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        var attributes = new LinkedHashMap<String, String>();
        int at = start.end();
        var attribute = ATTRIBUTE.matcher(raw);
        while (attribute.region(at, raw.length()).lookingAt()) {
            var quoted = attribute.group(2);
            var value = XmlText.resolved(quoted.substring(1, quoted.length() - 1));
            if (attributes.put(attribute.group(1), value) != null) {
                return Optional.empty();
            }
            at = attribute.end();
        }
        var end = END.matcher(raw).region(at, raw.length());
        return end.matches()
                ? Optional.of(
                        new StartTag(start.group(1), attributes, !end.group(1).isEmpty()))
                : Optional.empty();
    }

    /// As it is written where nothing speaks for another way.
    String written(XmlText text, XmlStyle style) {
        var out = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(text.ofAttribute(value))
                .append('"'));
        return out.append(empty ? style.emptyTag() : ">").toString();
    }
}
