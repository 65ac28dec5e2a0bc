package de.depesche.formats.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element with what is in it. Comments and processing instructions are left out.
///
/// @param namespace empty where there is none
/// @param name without prefix
/// @param attributes by local name; those of the schema instance namespace as `xsi:…`
/// @param children elements, in order
/// @param text the element's own characters, those of children left out
/// @param line of the start tag's end, counted from 1
public record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line) {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /// Children of that name, in any namespace.
    public Stream<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /// The first one at the end of a path of names.
    public Optional<XmlElement> first(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(element -> element.all(step).findFirst());
        }
        return here;
    }

    /// This element and all below, in the order of the document.
    public Stream<XmlElement> descend() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::descend));
    }

    /// All characters below, in order, without blanks around.
    public String wholeText() {
        var whole = new StringBuilder();
        descend()
                .map(XmlElement::text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    if (!whole.isEmpty()) {
                        whole.append(' ');
                    }
                    whole.append(part);
                });
        return whole.toString();
    }
}
