package de.depesche.formats.cda;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlDocument;
import de.depesche.formats.xml.XmlLimits;
import de.depesche.formats.xml.XmlOutcome;
import de.depesche.formats.xml.XmlReading;
import de.depesche.formats.xml.XmlSchemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and checks documentation in CDA level one: eDMP and eHKS. What stands in the body is KBV's schema to say,
/// which may not be shipped with this library; the operator imports it.
public final class LevelOneFiles {
    private static final String NAMESPACE = "urn::hl7-org/cda";
    private static final Text NO_SCHEMA = Text.of(
            "Das Schema der KBV zu dieser Dokumentation ist nicht importiert.",
            "KBV's schema for this documentation is not imported.");

    private LevelOneFiles() {}

    public static List<Rule> rules() {
        return LevelOneRules.BOOK.rules();
    }

    /// @param content of at most 32 MiB
    /// @param fileName where it is known; it must fit what is inside
    /// @param schemas of this kind of documentation; without them the body is not checked
    public static Reading read(byte[] content, Optional<String> fileName, Optional<XmlSchemas> schemas) {
        var findings = new ReportBuilder();
        try {
            var header = switch (XmlReading.read(new ByteArrayInputStream(content), XmlLimits.LARGE)) {
                case XmlOutcome.Read(var document) -> header(document, fileName, findings);
                case XmlOutcome.Refused(var _, var where, var why) -> {
                    findings.unreadable(
                            rule("L1-XML").at(fileName.map(where::inFile).orElse(where), why.asFact("reason")));
                    yield Optional.<LevelOneHeader>empty();
                }
            };
            if (header.isPresent()) {
                validate(content, fileName, schemas, findings);
            }
            return new Reading(header, findings.report());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<LevelOneHeader> header(XmlDocument document, Optional<String> fileName, Findings findings) {
        var root = document.root();
        var element = root.first("clinical_document_header");
        if (!root.name().equals("levelone") || !root.namespace().equals(NAMESPACE) || element.isEmpty()) {
            findings.unreadable(rule("L1-ROOT").at(place(fileName, root.line()), Map.of("found", root.name())));
            return Optional.empty();
        }
        var header = LevelOneHeader.of(element.get());
        LevelOneRules.CATALOGUE.check(new LevelOneRules.Subject(document, element.get(), header, fileName), findings);
        return Optional.of(header);
    }

    private static void validate(
            byte[] content, Optional<String> fileName, Optional<XmlSchemas> schemas, Findings findings)
            throws IOException {
        if (schemas.isEmpty()) {
            findings.notChecked(rule("L1-SCHEMA"), NO_SCHEMA);
            return;
        }
        for (var objection : schemas.get().objections(new ByteArrayInputStream(content), XmlLimits.LARGE)) {
            findings.add(rule("L1-SCHEMA")
                    .at(place(fileName, objection.line()), objection.what().asFact("found")));
        }
    }

    private static Where place(Optional<String> fileName, int line) {
        var where = line > 0 ? Where.line(line) : Where.FILE;
        return fileName.map(where::inFile).orElse(where);
    }

    private static Rule rule(String id) {
        return LevelOneRules.BOOK.rule(id);
    }

    /// @param header empty where it is no documentation in CDA level one
    public record Reading(Optional<LevelOneHeader> header, Report report) {

        /// Its place among its versions.
        public Optional<VersionChain.Link> link() {
            return header.flatMap(found -> found.setId()
                    .flatMap(setId -> found.version()
                            .filter(version -> version.matches("[1-9][0-9]{0,8}"))
                            .map(version ->
                                    new VersionChain.Link(setId, Integer.parseInt(version), setId + "/" + version))));
        }
    }
}
