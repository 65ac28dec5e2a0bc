package de.depesche.portal.documents;

/// What reading a PDF showed.
sealed interface PdfOutcome {
    record Sound(int pages) implements PdfOutcome {}

    record Bad(Refusal refusal) implements PdfOutcome {}
}
