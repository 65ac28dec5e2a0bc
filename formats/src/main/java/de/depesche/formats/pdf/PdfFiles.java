package de.depesche.formats.pdf;

import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Checks the frame of a PDF and its claim to be PDF/A, and says that no more was checked.
public final class PdfFiles {
    private static final RuleBook BOOK = RuleBook.in(PdfFiles.class, "pdf.rules");
    private static final Catalogue<PdfText> CATALOGUE = new Catalogue<>(List.of(
            broken("PDF-BEGIN", pdf -> !pdf.begins()),
            broken("PDF-END", pdf -> !pdf.ends()),
            broken("PDF-ENCRYPTED", PdfText::isEncrypted),
            broken("PDF-A-CLAIM", pdf -> pdf.claim().isEmpty()),
            claimed("PDF-A-LEVEL", claim -> !isLevel(claim)),
            claimed("PDF-A-CONTENT", PdfFiles::isLevel)));

    private PdfFiles() {}

    public static List<Rule> rules() {
        return BOOK.rules();
    }

    /// @param content of the whole file
    public static Report read(byte[] content) {
        var findings = new ReportBuilder();
        CATALOGUE.check(PdfText.of(content), findings);
        return findings.report();
    }

    /// ISO 19005-1 to -4.
    private static boolean isLevel(PdfText.Claim claim) {
        return claim.level().matches("1[ab]|[23][abu]|4[ef]?");
    }

    private static Check<PdfText> broken(String id, Predicate<PdfText> isBroken) {
        return Check.of(
                BOOK.rule(id), (pdf, rule) -> isBroken.test(pdf) ? Stream.of(rule.at(Where.FILE)) : Stream.empty());
    }

    private static Check<PdfText> claimed(String id, Predicate<PdfText.Claim> is) {
        return Check.of(
                BOOK.rule(id),
                (pdf, rule) -> pdf.claim().filter(is).stream()
                        .map(claim -> rule.at(Where.FILE, Map.of("found", claim.level()))));
    }
}
