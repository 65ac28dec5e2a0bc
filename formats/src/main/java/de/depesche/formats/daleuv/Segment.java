package de.depesche.formats.daleuv;

import java.util.List;
import java.util.stream.Collectors;

/// A segment: a tag and its elements, each of one or more components. In the file `+` parts elements, `:` components,
/// and `'` ends the segment; `?` takes its meaning from the character after it.
///
/// @param tag three letters or digits, such as `UNH` or `uvt`
/// @param elements without the tag; each with at least one component, which may be empty
/// @param line where it begins, counted from 1
public record Segment(String tag, List<List<String>> elements, int line) {
    public Segment {
        elements = elements.stream().map(List::copyOf).toList();
    }

    /// A component, or nothing where the segment is shorter.
    ///
    /// @param element counted from 1
    /// @param component counted from 1
    public String component(int element, int component) {
        if (element > elements.size() || component > elements.get(element - 1).size()) {
            return "";
        }
        return elements.get(element - 1).get(component - 1);
    }

    /// As it stands in a file, with its end.
    public String written() {
        var rest = elements.stream()
                .map(components -> components.stream().map(Segment::released).collect(Collectors.joining(":")))
                .map(element -> "+" + element)
                .collect(Collectors.joining());
        return released(tag) + rest + "'";
    }

    private static String released(String text) {
        return text.replaceAll("([?+:'])", "?$1");
    }
}
