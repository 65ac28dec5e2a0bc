package de.depesche.formats.xml;

import de.depesche.formats.rules.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Schemas that an operator imported, by file name. They may include each other; nothing else is fetched.
///
/// Safe for threads: a schema is compiled once, in [#of(String, Map)].
public final class XmlSchemas {
    /// A scheme of addresses that nothing but the imported files has: all others stay closed.
    private static final String SCHEME = "imported";

    private static final int MOST_MESSAGES = 100;
    private final Schema schema;
    private final String namespace;

    private XmlSchemas(Schema schema, String namespace) {
        this.schema = schema;
        this.namespace = namespace;
    }

    /// @param main the name of the file to begin with
    /// @param files contents by name, without folders
    /// @throws IllegalArgumentException where the main file or one that is included is missing or no schema
    public static XmlSchemas of(String main, Map<String, byte[]> files) {
        var first = files.get(main);
        if (first == null) {
            throw new IllegalArgumentException("no schema file " + main);
        }
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEME);
            factory.setErrorHandler(new Strict());
            var copies = Map.copyOf(files);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> Imported.of(systemId, copies));
            var schema = factory.newSchema(new StreamSource(new ByteArrayInputStream(first), SCHEME + ":" + main));
            return new XmlSchemas(schema, targetNamespace(first));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not a usable schema: " + e.getMessage(), e);
        }
    }

    /// The namespace of the documents it is for; empty where they have none.
    public String namespace() {
        return namespace;
    }

    private static String targetNamespace(byte[] main) {
        try {
            return XmlReading.read(new ByteArrayInputStream(main), XmlLimits.LARGE) instanceof XmlOutcome.Read(var read)
                    ? read.root().attribute("targetNamespace").orElse("")
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the schema objects to; empty for a valid document.
    ///
    /// @throws IOException where the stream itself fails
    public List<Objection> objections(InputStream in, XmlLimits limits) throws IOException {
        var collected = new Collecting();
        try {
            var validator = schema.newValidator();
            validator.setErrorHandler(collected);
            validator.validate(new SAXSource(XmlReading.parser(limits).getXMLReader(), XmlReading.source(in, limits)));
        } catch (SAXException | BoundedStream.Exceeded e) {
            collected.objections.add(Objection.of(collected.line, "" + e.getMessage()));
        }
        return List.copyOf(collected.objections);
    }

    /// Holds no value of the document, which may be a patient's.
    ///
    /// @param line counted from 1; 0 where it is not known
    /// @param code of the schema rule that is broken, such as `cvc-enumeration-valid` (W3C XML Schema, appendix C),
    ///     with the names of the elements and attributes that the parser mentions
    public record Objection(int line, String code) {
        private static final Sentences KNOWN = Sentences.in("objections.txt");
        private static final Pattern CODE = Pattern.compile("^[A-Za-z][A-Za-z0-9.-]{2,60}(?=:)");
        private static final Pattern NAME =
                Pattern.compile("(?i)(?:element|attribute?)\\s+['\"](?:\\{[^}]{0,200}:)?([\\w.:-]{1,60})}?['\"]");

        static Objection of(int line, String message) {
            var said = CODE.matcher(message);
            var names = NAME.matcher(message)
                    .results()
                    .map(name -> name.group(1))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new Objection(
                    line, (said.find() ? said.group() : "xml") + (names.isEmpty() ? "" : " (" + names + ")"));
        }

        /// For people: what the broken rule asks for, and in brackets what the makers of software look up.
        public Text what() {
            var known = KNOWN.of(code);
            return Text.of(known.german() + " [" + code + "]", known.english() + " [" + code + "]");
        }
    }

    /// An include that was not found is a warning to the parser.
    private static final class Strict extends DefaultHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static final class Collecting extends DefaultHandler {
        private final List<Objection> objections = new ArrayList<>();
        private int line;

        @Override
        public void error(SAXParseException e) {
            line = e.getLineNumber();
            if (objections.size() < MOST_MESSAGES) {
                objections.add(Objection.of(line, "" + e.getMessage()));
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            line = e.getLineNumber();
            throw e;
        }
    }
}
