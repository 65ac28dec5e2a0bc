package de.depesche.formats.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/// Puts elements together as they are read, and stops at the limits. The characters are bounded by the size of the
/// file.
final class TreeBuilder extends DefaultHandler2 {
    private static final int LONGEST_PATH = 120;

    private final XmlLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable XmlElement root;
    private String encoding = "UTF-8";
    private int elements;

    TreeBuilder(XmlLimits limits) {
        this.limits = limits;
    }

    XmlDocument document() throws SAXException {
        if (root == null) {
            throw new SAXException("no element");
        }
        return new XmlDocument(root, encoding);
    }

    int line() {
        return locator == null ? 0 : Math.max(0, locator.getLineNumber());
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

    @Override
    public void setDocumentLocator(Locator newLocator) {
        locator = newLocator;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        elements++;
        if (elements > limits.elements() || open.size() >= limits.depth()) {
            throw new TooLarge("more than " + limits.elements() + " elements or deeper than " + limits.depth());
        }
        if (elements == 1 && locator instanceof Locator2 place && place.getEncoding() != null) {
            encoding = place.getEncoding().toUpperCase(Locale.ROOT);
        }
        open.push(new Open(namespace, name, values(attributes), line()));
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        var element = open.pop().close();
        if (open.isEmpty()) {
            root = element;
        } else {
            open.element().children.add(element);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!open.isEmpty()) {
            open.element().text.append(characters, start, length);
        }
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
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

        TooLarge(String message) {
            super(message);
        }
    }
}
