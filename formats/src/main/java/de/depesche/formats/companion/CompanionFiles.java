package de.depesche.formats.companion;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlDocument;
import de.depesche.formats.xml.XmlLimits;
import de.depesche.formats.xml.XmlOutcome;
import de.depesche.formats.xml.XmlReading;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads and checks companion files: tolerant in what can be understood, strict in what it says about it.
public final class CompanionFiles {
    private CompanionFiles() {}

    /// Every rule of companion files, of one file and of a row of deliveries, in the order in which people read them.
    public static List<Rule> rules() {
        return CompanionRules.BOOK.rules();
    }

    /// Reads a file of at most 1 MiB. The caller closes the stream.
    ///
    /// @param fileName of the file or the part, where it is known
    /// @throws IOException where the stream itself fails
    public static Reading read(InputStream in, Optional<String> fileName) throws IOException {
        var findings = new ReportBuilder();
        var file = read(in, fileName, findings);
        return new Reading(file, findings.report());
    }

    /// As [#read(InputStream, Optional)], adding to what was found elsewhere.
    public static Optional<CompanionFile> read(InputStream in, Optional<String> fileName, Findings findings)
            throws IOException {
        var whole = fileName.map(Where.FILE::inFile).orElse(Where.FILE);
        return switch (XmlReading.read(in, XmlLimits.SMALL)) {
            case XmlOutcome.Read(XmlDocument document) -> checked(document, fileName, whole, findings);
            case XmlOutcome.Refused(var _, var where, var why) -> {
                findings.unreadable(CompanionRules.BOOK
                        .rule("BGD-0100")
                        .at(fileName.map(where::inFile).orElse(where), why.asFact("reason")));
                yield Optional.empty();
            }
        };
    }

    /// The GUID alone, whatever else is wrong with the file: an answer of the KV is matched by it.
    ///
    /// @throws IOException where the stream itself fails
    public static Optional<UUID> guid(InputStream in) throws IOException {
        return switch (XmlReading.read(in, XmlLimits.SMALL)) {
            case XmlOutcome.Read(XmlDocument document) ->
                new RawCompanion(document, Optional.empty(), Application.BILLING).guid();
            case XmlOutcome.Refused _ -> Optional.empty();
        };
    }

    /// What it is for, whatever else is wrong with the file; empty where it is no companion file.
    ///
    /// @throws IOException where the stream itself fails
    public static Optional<Application> application(InputStream in) throws IOException {
        return switch (XmlReading.read(in, XmlLimits.SMALL)) {
            case XmlOutcome.Read(XmlDocument document) ->
                Application.of(document.root().namespace());
            case XmlOutcome.Refused _ -> Optional.empty();
        };
    }

    private static Optional<CompanionFile> checked(
            XmlDocument document, Optional<String> fileName, Where whole, Findings findings) {
        var root = document.root();
        var application =
                root.name().equals("einlieferung") ? Application.of(root.namespace()) : Optional.<Application>empty();
        if (application.isEmpty()) {
            var found = "{" + root.namespace() + "}" + root.name();
            findings.unreadable(CompanionRules.BOOK.rule("BGD-ROOT").at(whole, Map.of("found", found)));
            return Optional.empty();
        }
        var raw = new RawCompanion(document, fileName, application.get());
        CompanionRules.CATALOGUE.check(raw, findings);
        return file(raw);
    }

    /// The file, where all its values can be understood and make a delivery.
    private static Optional<CompanionFile> file(RawCompanion raw) {
        try {
            return Optional.of(new CompanionFile(
                    raw.application(),
                    raw.version().orElseThrow(),
                    raw.guid().orElseThrow(),
                    raw.bsnr().orElseThrow(),
                    raw.flag("testdaten").orElseThrow(),
                    raw.deliveredAt().orElseThrow(),
                    raw.documentType().orElseThrow(),
                    raw.quarter().orElseThrow(),
                    raw.flag("vollstaendig").filter(complete -> raw.application() == Application.BILLING),
                    raw.attachments().stream()
                            .map(element -> element.attribute("V").orElse("").strip())
                            .toList()));
        } catch (java.util.NoSuchElementException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @param file empty where its values do not make a delivery
    public record Reading(Optional<CompanionFile> file, Report report) {}
}
