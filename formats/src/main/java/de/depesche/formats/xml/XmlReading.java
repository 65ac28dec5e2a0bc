package de.depesche.formats.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;

/// Reads XML that strangers sent: no document type, and with it no entities and nothing fetched from file or network;
/// bounds on size, depth and number.
public final class XmlReading {
    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String LANGUAGE = "http://apache.org/xml/properties/locale";

    private XmlReading() {}

    /// Reads to the end, or until a limit is reached. The caller closes the stream.
    ///
    /// @throws IOException where the stream itself fails
    public static XmlOutcome read(InputStream in, XmlLimits limits) throws IOException {
        var tree = new TreeBuilder(limits);
        var refusals = new Refusals(tree, limits);
        try {
            parser(limits).parse(source(in, limits), tree);
            return new XmlOutcome.Read(tree.document());
        } catch (BoundedStream.Exceeded e) {
            return refusals.tooLarge();
        } catch (UnsupportedEncodingException e) {
            return refusals.encoding("" + e.getMessage());
        } catch (CharConversionException e) {
            return refusals.characters("" + e.getMessage());
        } catch (SAXException e) {
            return refusals.of(e);
        }
    }

    static InputSource source(InputStream in, XmlLimits limits) {
        return new InputSource(new BoundedStream(in, limits.bytes()));
    }

    /// One for each file. Java's own parser processes securely unless it is told otherwise.
    static SAXParser parser(XmlLimits limits) throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            var parser = factory.newSAXParser();
            // Its words are recognised, then said anew in the person's language.
            parser.setProperty(LANGUAGE, Locale.ROOT);
            parser.setProperty("jdk.xml.maxElementDepth", Integer.toString(limits.depth()));
            parser.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(limits.attributes()));
            return parser;
        } catch (ParserConfigurationException | SAXNotRecognizedException | SAXNotSupportedException e) {
            throw new IllegalStateException("this Java has no XML parser that can be closed off", e);
        }
    }
}
