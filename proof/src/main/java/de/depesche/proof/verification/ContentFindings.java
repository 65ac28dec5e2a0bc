package de.depesche.proof.verification;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.TwinAttachment;
import de.depesche.proof.receipt.VisibleText;
import de.depesche.proof.seal.SignedPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// What the sealed part says, once to people and once to programs, and that both are told the same.
///
/// @param genuine whether the seal is; a stranger's pages are not even read, since they may be bombs
record ContentFindings(Findings findings, boolean genuine) {
    private static final int MOST_PAGES = 2_000;
    private static final Pattern SHOWN_HASH = Pattern.compile("SHA-256([0-9a-f]{64})");

    Optional<Receipt> check(SignedPart sealed) throws IOException {
        if (sealed.isLast()) {
            findings.holds(
                    Check.NOTHING_APPENDED,
                    "Hinter dem Siegel steht nichts, was den Inhalt ändert.",
                    "Nothing behind the seal changes the content.");
        } else {
            findings.broken(
                    Check.NOTHING_APPENDED,
                    "Nach der Versiegelung wurde Inhalt angefügt.",
                    "Content was appended after the seal.");
        }
        try (var pdf = Loader.loadPDF(sealed.bytes())) {
            var receipt = twin(pdf);
            if (receipt.isPresent()) {
                page(pdf, receipt.get().statement());
            }
            return receipt;
        }
    }

    private Optional<Receipt> twin(PDDocument pdf) throws IOException {
        var twin = TwinAttachment.find(pdf);
        if (twin.isEmpty()) {
            findings.broken(
                    Check.TWIN,
                    "Die eingebettete Datei " + Receipt.TWIN_NAME + " fehlt: kein Beleg von Depesche.",
                    "The embedded file " + Receipt.TWIN_NAME + " is missing: not a receipt of Depesche.");
            return Optional.empty();
        }
        try {
            var receipt = Receipt.parse(twin.get());
            findings.holds(
                    Check.TWIN,
                    "Die eingebettete Datei " + Receipt.TWIN_NAME + " ist lesbar und vom Siegel gedeckt.",
                    "The embedded file " + Receipt.TWIN_NAME + " is readable and covered by the seal.");
            return Optional.of(receipt);
        } catch (Malformed e) {
            findings.broken(
                    Check.TWIN,
                    "Die eingebettete Datei " + Receipt.TWIN_NAME + " ist unlesbar ("
                            + VisibleText.of(String.valueOf(e.getMessage())) + ").",
                    "The embedded file " + Receipt.TWIN_NAME + " cannot be read ("
                            + VisibleText.of(String.valueOf(e.getMessage())) + ").");
            return Optional.empty();
        }
    }

    private void page(PDDocument pdf, ReceiptStatement statement) throws IOException {
        if (!genuine) {
            findings.unchecked(
                    Check.PAGE,
                    "Die Seiten wurden nicht gelesen, weil das Siegel nicht gilt.",
                    "The pages were not read, because the seal does not hold.");
            return;
        }
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            findings.broken(Check.PAGE, "Mehr als 2.000 Seiten.", "More than 2,000 pages.");
            return;
        }
        var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        var missing = missing(text, statement);
        if (missing.isEmpty()) {
            findings.holds(
                    Check.PAGE,
                    "Auftragsnummer, Zeit und alle SHA-256-Werte auf den Seiten sind die des Datenzwillings.",
                    "Order number, time and all SHA-256 values on the pages are those of the JSON twin.");
        } else {
            findings.broken(
                    Check.PAGE,
                    "Seiten und Datenzwilling widersprechen sich: " + String.join(", ", missing) + ".",
                    "Pages and JSON twin contradict each other: " + String.join(", ", missing) + ".");
        }
    }

    private static List<String> missing(String text, ReceiptStatement statement) {
        var missing = new ArrayList<String>();
        var order = VisibleText.of(statement.orderNumber());
        if (!text.contains(order.replaceAll("\\s", ""))) {
            missing.add(order);
        }
        if (!text.contains("(" + statement.actAt() + ")")) {
            missing.add(statement.actAt().toString());
        }
        if (!sameHashes(text, statement)) {
            missing.add("SHA-256");
        }
        return missing;
    }

    /// Names and explanations are the parties' own and may say what looks like a hash: where the page repeats that, it
    /// is no contradiction. Every other hash on it must be a file's, and every file's must be on it.
    private static boolean sameHashes(String text, ReceiptStatement statement) {
        var quoted = quotations(statement)
                .map(VisibleText::of)
                .flatMap(quotation -> hashes(quotation.replaceAll("\\s", "")).stream())
                .collect(Collectors.toSet());
        var shown = hashes(text);
        var stated = statement.files().stream().map(file -> file.sha256().hex()).toList();
        return shown.containsAll(stated) && unquoted(shown, quoted).equals(unquoted(stated, quoted));
    }

    private static List<String> hashes(String text) {
        return SHOWN_HASH.matcher(text).results().map(hash -> hash.group(1)).toList();
    }

    private static List<String> unquoted(List<String> hashes, Set<String> quoted) {
        return hashes.stream().filter(hash -> !quoted.contains(hash)).sorted().toList();
    }

    /// Whatever else the page prints that somebody wrote.
    private static Stream<String> quotations(ReceiptStatement statement) {
        var parties = Stream.of(
                statement.orderNumber(),
                statement.hospital().name(),
                statement.medicalService().name(),
                statement.portal().name(),
                statement.portal().origin());
        var files = statement.files().stream()
                .flatMap(file -> Stream.of(file.fileName(), file.category(), file.mediaType()));
        var items = statement.items().stream()
                .flatMap(item -> Stream.concat(Stream.of(item.name()), item.statement().stream()));
        return Stream.of(parties, files, items).flatMap(texts -> texts);
    }
}
