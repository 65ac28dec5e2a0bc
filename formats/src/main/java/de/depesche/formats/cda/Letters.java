package de.depesche.formats.cda;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlElement;
import de.depesche.formats.xml.XmlLimits;
import de.depesche.formats.xml.XmlOutcome;
import de.depesche.formats.xml.XmlReading;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and checks doctors' letters (Arztbrief) in CDA Release 2.
public final class Letters {
    static final String NAMESPACE = "urn:hl7-org:v3";

    private Letters() {}

    /// Every rule of letters: header, mail, versions.
    public static List<Rule> rules() {
        return LetterRules.BOOK.rules();
    }

    /// Reads a letter of at most 32 MiB. The caller closes the stream.
    ///
    /// @throws IOException where the stream itself fails
    public static Reading read(InputStream in, Optional<String> fileName) throws IOException {
        var findings = new ReportBuilder();
        var header = read(in, fileName, findings);
        return new Reading(header, findings.report());
    }

    /// As [#read(InputStream, Optional)], adding to what was found elsewhere.
    static Optional<LetterHeader> read(InputStream in, Optional<String> fileName, Findings findings)
            throws IOException {
        var place = fileName.map(Where.FILE::inFile).orElse(Where.FILE);
        return switch (XmlReading.read(in, XmlLimits.LARGE)) {
            case XmlOutcome.Read(var document) -> header(document.root(), place, findings);
            case XmlOutcome.Refused(var _, int line, var detail) -> {
                findings.unreadable(
                        LetterRules.BOOK.rule("CDA-XML").at(place, Map.of("reason", detail, "line", "" + line)));
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
