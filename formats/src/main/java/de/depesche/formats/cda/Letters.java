package de.depesche.formats.cda;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlElement;
import de.depesche.formats.xml.XmlLimits;
import de.depesche.formats.xml.XmlOutcome;
import de.depesche.formats.xml.XmlReading;
import de.depesche.formats.xml.XmlSchemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and checks doctors' letters (Arztbrief) in CDA Release 2.
public final class Letters {
    /// Of CDA Release 2, and so of its schema.
    public static final String NAMESPACE = "urn:hl7-org:v3";

    private static final Text NO_SCHEMA = Text.of(
            "Das Schema CDA.xsd ist nicht importiert (--schema).", "The schema CDA.xsd is not imported (--schema).");

    private Letters() {}

    /// Every rule of letters: header, mail, versions.
    public static List<Rule> rules() {
        return LetterRules.BOOK.rules();
    }

    /// Reads a letter of at most 32 MiB. The caller closes the stream.
    ///
    /// @throws IOException where the stream itself fails
    public static Reading read(InputStream in, Optional<String> fileName) throws IOException {
        return read(in, fileName, Optional.empty());
    }

    /// As [#read(InputStream, Optional)], and against a schema.
    ///
    /// @param schema `CDA.xsd`, which is not ours to ship
    public static Reading read(InputStream in, Optional<String> fileName, Optional<XmlSchemas> schema)
            throws IOException {
        var findings = new ReportBuilder();
        var header = read(in, fileName, schema, findings);
        return new Reading(header, findings.report());
    }

    /// As [#read(InputStream, Optional, Optional)], adding to what was found elsewhere.
    static Optional<LetterHeader> read(
            InputStream in, Optional<String> fileName, Optional<XmlSchemas> schema, Findings findings)
            throws IOException {
        // Read once, though the schema asks for it again; more than the limit is refused at its first reading.
        var content = in.readNBytes(Math.toIntExact(XmlLimits.LARGE.bytes()) + 1);
        var header = read(content, fileName, findings);
        if (header.isPresent()) {
            validate(content, fileName, schema, findings);
        }
        return header;
    }

    private static void validate(
            byte[] content, Optional<String> fileName, Optional<XmlSchemas> schema, Findings findings)
            throws IOException {
        if (schema.isEmpty()) {
            findings.notChecked(LetterRules.BOOK.rule("CDA-SCHEMA"), NO_SCHEMA);
            return;
        }
        for (var objection : schema.get().objections(new ByteArrayInputStream(content), XmlLimits.LARGE)) {
            var where = objection.line() > 0 ? Where.line(objection.line()) : Where.FILE;
            findings.add(LetterRules.BOOK
                    .rule("CDA-SCHEMA")
                    .at(
                            fileName.map(where::inFile).orElse(where),
                            objection.what().asFact("found")));
        }
    }

    private static Optional<LetterHeader> read(byte[] content, Optional<String> fileName, Findings findings)
            throws IOException {
        var place = fileName.map(Where.FILE::inFile).orElse(Where.FILE);
        return switch (XmlReading.read(new ByteArrayInputStream(content), XmlLimits.LARGE)) {
            case XmlOutcome.Read(var document) -> header(document.root(), place, findings);
            case XmlOutcome.Refused(var _, var where, var why) -> {
                findings.unreadable(LetterRules.BOOK
                        .rule("CDA-XML")
                        .at(fileName.map(where::inFile).orElse(where), why.asFact("reason")));
                yield Optional.empty();
            }
        };
    }

    private static Optional<LetterHeader> header(XmlElement root, Where place, Findings findings) {
        if (!root.name().equals("ClinicalDocument") || !root.namespace().equals(NAMESPACE)) {
            findings.unreadable(LetterRules.BOOK.rule("CDA-ROOT").at(place, Map.of("found", root.name())));
            return Optional.empty();
        }
        var header = LetterHeader.of(root);
        LetterRules.CATALOGUE.check(new LetterRules.Subject(root, header, place), findings);
        return Optional.of(header);
    }

    /// @param header empty where it is no letter
    public record Reading(Optional<LetterHeader> header, Report report) {}
}
