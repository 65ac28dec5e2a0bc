package de.depesche.formats.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;

/// Reads XML that strangers sent: no document type, no entities, nothing fetched from file or network, and bounds on
/// size, depth and number.
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
            var reader = reader(limits);
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.parse(source(in, limits));
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

    static XMLReader reader(XmlLimits limits) throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            // Its words are recognised, then said anew in the person's language.
            parser.setProperty(LANGUAGE, Locale.ROOT);
            parser.setProperty("jdk.xml.maxElementDepth", Integer.toString(limits.depth()));
            parser.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(limits.attributes()));
            return parser.getXMLReader();
        } catch (ParserConfigurationException | SAXNotRecognizedException | SAXNotSupportedException e) {
            throw new IllegalStateException("this Java has no XML parser that can be closed off", e);
        }
    }
}
