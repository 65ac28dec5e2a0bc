package de.depesche.formats.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/// Reads XML that strangers sent: no document type, no entities, nothing fetched from file or network, and bounds on
/// size, depth and number.
public final class XmlReading {
    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlReading() {}

    /// Reads to the end, or until a limit is reached. The caller closes the stream.
    ///
    /// @throws IOException where the stream itself fails
    public static XmlOutcome read(InputStream in, XmlLimits limits) throws IOException {
        var tree = new TreeBuilder(limits);
        try {
            var reader = reader(limits);
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.parse(source(in, limits));
            return new XmlOutcome.Read(tree.document());
        } catch (BoundedStream.Exceeded e) {
            return new XmlOutcome.Refused(XmlOutcome.Reason.TOO_LARGE, tree.line(), "" + e.getMessage());
        } catch (java.io.CharConversionException | java.io.UnsupportedEncodingException e) {
            return new XmlOutcome.Refused(XmlOutcome.Reason.NOT_WELL_FORMED, tree.line(), "" + e.getMessage());
        } catch (SAXException e) {
            var reason = reason(e);
            // What the parser says of its settings helps nobody who has a file in hand.
            var detail = reason == XmlOutcome.Reason.DOCUMENT_TYPE ? "<!DOCTYPE …>" : "" + e.getMessage();
            return new XmlOutcome.Refused(reason, line(e, tree), detail);
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
            parser.setProperty("jdk.xml.maxElementDepth", Integer.toString(limits.depth()));
            parser.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(limits.attributes()));
            return parser.getXMLReader();
        } catch (ParserConfigurationException | SAXNotRecognizedException | SAXNotSupportedException e) {
            throw new IllegalStateException("this Java has no XML parser that can be closed off", e);
        }
    }

    private static XmlOutcome.Reason reason(SAXException e) {
        var message = "" + e.getMessage();
        if (e instanceof TreeBuilder.TooLarge || message.contains("JAXP0001")) {
            return XmlOutcome.Reason.TOO_LARGE;
        }
        return message.contains("disallow-doctype-decl")
                ? XmlOutcome.Reason.DOCUMENT_TYPE
                : XmlOutcome.Reason.NOT_WELL_FORMED;
    }

    private static int line(SAXException e, TreeBuilder tree) {
        return e instanceof SAXParseException placed && placed.getLineNumber() > 0
                ? placed.getLineNumber()
                : tree.line();
    }
}
