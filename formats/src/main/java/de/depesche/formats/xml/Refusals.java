package de.depesche.formats.xml;

import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlOutcome.Reason;
import de.depesche.formats.xml.XmlOutcome.Refused;
import org.xml.sax.SAXException;

/// Says of one file why it was not read to its end, and where.
record Refusals(TreeBuilder tree, XmlLimits limits) {
    private static final Sentences FAULTS = Sentences.in("faults.txt");

    Refused tooLarge() {
        var most = limits.bytes() >> 20;
        return refused(
                Reason.TOO_LARGE,
                tree.line(),
                Text.of(
                        "Die Datei ist größer als " + most + " MiB; so große Dateien dieser Art werden nicht gelesen.",
                        "The file is larger than " + most + " MiB; files of this kind are not read beyond that."));
    }

    Refused encoding(String name) {
        return refused(Reason.NOT_WELL_FORMED, 1, FAULTS.of("encoding " + name));
    }

    Refused characters(String said) {
        return refused(Reason.NOT_WELL_FORMED, tree.line(), FAULTS.of(said));
    }

    Refused of(SAXException e) {
        int line = tree.line();
        var said = "" + e.getMessage();
        if (e instanceof TreeBuilder.TooLarge || said.contains("JAXP0001")) {
            return refused(Reason.TOO_LARGE, line, bounds());
        }
        return said.contains("disallow-doctype-decl")
                ? refused(Reason.DOCUMENT_TYPE, line, documentType())
                : refused(Reason.NOT_WELL_FORMED, line, FAULTS.of(said));
    }

    private Text bounds() {
        return Text.of(
                "Die Datei hat mehr als " + limits.elements() + " Elemente, mehr als " + limits.depth()
                        + " Ebenen oder mehr als " + limits.attributes()
                        + " Attribute an einem Element; keine Datei dieser Art braucht so viele.",
                "The file has more than " + limits.elements() + " elements, more than " + limits.depth()
                        + " levels or more than " + limits.attributes()
                        + " attributes at one element; no file of this kind needs so many.");
    }

    private static Text documentType() {
        return Text.of(
                "Die Datei beginnt mit <!DOCTYPE …>. Dahinter können sich fremde Inhalte verbergen; darum wird sie nicht "
                        + "gelesen. Keine Datei dieser Art braucht diese Zeile.",
                "The file begins with <!DOCTYPE …>. Foreign content may hide behind it; so it is not read. No file of "
                        + "this kind needs that line.");
    }

    private Refused refused(Reason reason, int line, Text why) {
        var where = line > 0 ? Where.line(line) : Where.FILE;
        return new Refused(reason, tree.path().map(where::atPath).orElse(where), why);
    }
}
