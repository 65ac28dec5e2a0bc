package de.depesche.proof.receipt;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Builds the page from elements and text nodes: no text can become markup.
record Dom(Document document, Element element) {
    static Dom html() {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            var html = document.createElement("html");
            html.setAttribute("lang", "de");
            document.appendChild(html);
            return new Dom(document, html);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java platform's XML does not work", e);
        }
    }

    /// Adds a child and goes on in it.
    Dom into(String name) {
        var child = document.createElement(name);
        element.appendChild(child);
        return new Dom(document, child);
    }

    Dom into(String name, String cssClass) {
        return into(name).with("class", cssClass);
    }

    Dom with(String attribute, String value) {
        element.setAttribute(attribute, value);
        return this;
    }

    /// Adds a child with this text and stays here.
    Dom add(String name, String text) {
        into(name).text(text);
        return this;
    }

    Dom add(String name, String cssClass, String text) {
        into(name, cssClass).text(text);
        return this;
    }

    Dom text(String text) {
        element.appendChild(document.createTextNode(text));
        return this;
    }
}
