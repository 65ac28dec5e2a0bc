package de.depesche.portal.documents;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at one document: is it what its name says, is it sound, is it harmless. Reads, and changes nothing.
@Component
class Examination {
    private final PdfWorkers pdfWorkers;
    private final Scanner scanner;

    Examination(PdfWorkers pdfWorkers, Scanner scanner) {
        this.pdfWorkers = pdfWorkers;
        this.scanner = scanner;
    }

    /// Whether a part of the looking is over; the other part is the scan.
    private sealed interface Look {
        record Fine(Optional<Integer> pages) implements Look {}

        record Bad(Refusal refusal) implements Look {}
    }

    Verdict examine(StoredDocument document, Content content, Runnable stillAtWork) throws IOException {
        var head = Head.of(content);
        var type = FileKind.of(FileName.cleaned(document.fileName()).ending(), head);
        if (type.isEmpty()) {
            return new Verdict.Refuse(Refusal.WRONG_TYPE);
        }
        return switch (look(type.get(), head, content, stillAtWork)) {
            case Look.Bad(var refusal) -> new Verdict.Refuse(refusal);
            case Look.Fine(var pages) -> scanned(type.get(), pages, content, stillAtWork);
        };
    }

    private Look look(String type, Head head, Content content, Runnable stillAtWork) throws IOException {
        if (type.equals("application/pdf")) {
            return switch (pdfWorkers.inspect(content, stillAtWork)) {
                case PdfOutcome.Sound(int pages) -> new Look.Fine(Optional.of(pages));
                case PdfOutcome.Bad(var refusal) -> new Look.Bad(refusal);
            };
        }
        if (type.startsWith("image/")) {
            return ImageHeader.refusal(type, head).<Look>map(Look.Bad::new).orElse(new Look.Fine(Optional.empty()));
        }
        return new Look.Fine(Optional.empty());
    }

    private Verdict scanned(String type, Optional<Integer> pages, Content content, Runnable stillAtWork)
            throws IOException {
        return switch (scanner.scan(content, stillAtWork)) {
            case ScanOutcome.Clean _ -> new Verdict.Accept(new Facts(type, pages, Scan.CLEAN));
            case ScanOutcome.Off _ -> new Verdict.Accept(new Facts(type, pages, Scan.OFF));
            case ScanOutcome.Found _ -> new Verdict.Refuse(Refusal.MALWARE);
            case ScanOutcome.Away _ -> new Verdict.WaitForScanner();
            case ScanOutcome.Impossible(var why) ->
                new Verdict.NotScannable(new Facts(type, pages, Scan.IMPOSSIBLE), why);
        };
    }
}
