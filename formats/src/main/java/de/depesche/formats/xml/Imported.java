package de.depesche.formats.xml;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/// The operator's files, handed to the schema compiler under addresses that only they have.
final class Imported {
    private static final DOMImplementationLS INPUTS = inputs();

    private Imported() {}

    /// The file of that name, wherever the schema believes it to be; null where the operator did not import it.
    static @Nullable LSInput of(@Nullable String address, Map<String, byte[]> files) {
        if (address == null) {
            return null;
        }
        var name = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
        var content = files.get(name);
        if (content == null) {
            return null;
        }
        var input = INPUTS.createLSInput();
        input.setByteStream(new ByteArrayInputStream(content));
        input.setSystemId("imported:" + name);
        return input;
    }

    private static DOMImplementationLS inputs() {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return (DOMImplementationLS) builder.getDOMImplementation().getFeature("LS", "3.0");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK loads and saves XML", e);
        }
    }
}
