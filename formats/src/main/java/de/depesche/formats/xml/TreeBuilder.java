package de.depesche.formats.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/// Puts elements together as they are read, and stops where there are too many. Their depth and attributes are bounded
/// by the parser, the characters by the size of the file.
final class TreeBuilder extends DefaultHandler2 {
    private static final int LONGEST_PATH = 120;

    private final XmlLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Locator2 place;
    private @Nullable XmlElement root;
    private String encoding = "UTF-8";
    private int elements;

    TreeBuilder(XmlLimits limits) {
        this.limits = limits;
    }

    /// Once the file was read to its end.
    XmlDocument document() {
        return new XmlDocument(Objects.requireNonNull(root), encoding.toUpperCase(Locale.ROOT));
    }

    int line() {
        return place == null ? 0 : Math.max(0, place.getLineNumber());
    }

    /// The elements that are open, from the root; of many, or of long names, the last.
    Optional<String> path() {
        var path = new StringBuilder();
        open.reversed().forEach(element -> path.append('/').append(element.name));
        if (path.length() > LONGEST_PATH) {
            path.replace(0, path.length() - LONGEST_PATH, "…");
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path.toString());
    }

    /// Java's own parser says more than it promises.
    @Override
    public void setDocumentLocator(Locator locator) {
        place = (Locator2) locator;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        elements++;
        if (elements > limits.elements()) {
            throw new TooLarge();
        }
        open.push(new Open(namespace, name, values(attributes), line()));
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        var element = open.pop().close();
        if (open.isEmpty()) {
            root = element;
            encoding = Objects.requireNonNullElse(Objects.requireNonNull(place).getEncoding(), encoding);
        } else {
            open.element().children.add(element);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.element().text.append(characters, start, length);
    }

    private static Map<String, String> values(Attributes attributes) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < attributes.getLength(); i++) {
            var instance = attributes.getURI(i).equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
            values.put((instance ? "xsi:" : "") + attributes.getLocalName(i), attributes.getValue(i));
        }
        return values;
    }

    private static final class Open {
        private final String namespace;
        private final String name;
        private final Map<String, String> attributes;
        private final int line;
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String namespace, String name, Map<String, String> attributes, int line) {
            this.namespace = namespace;
            this.name = name;
            this.attributes = attributes;
            this.line = line;
        }

        XmlElement close() {
            return new XmlElement(namespace, name, attributes, children, text.toString(), line);
        }
    }

    static final class TooLarge extends SAXException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too many elements");
        }
    }
}
