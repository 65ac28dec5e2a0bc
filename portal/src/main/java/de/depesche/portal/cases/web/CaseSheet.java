package de.depesche.portal.cases.web;

import de.depesche.portal.cases.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case with all that a hospital's clerk works on: `model.sheet` of `cases/case` and its parts.
///
/// @param line what the list shows of it, too
/// @param viewer the reader's side
/// @param own the hospital's documents, without deleted ones
/// @param received the Medical Service's own documents
/// @param rights what the reader may do now
/// @param nextStep one sentence: what happens next, or what is to be done
record CaseSheet(
        CaseLine line,
        Side viewer,
        @Nullable Insured insured,
        @Nullable LocalDate admission,
        @Nullable LocalDate discharge,
        @Nullable String contract,
        LocalDate receivedOn,
        Sentence nextStep,
        List<Item> items,
        List<DocumentLine> own,
        List<DocumentLine> received,
        List<Event> timeline,
        List<NoteLine> notes,
        List<ReceiptLine> receipts,
        List<String> present,
        List<Choice> team,
        UploadRules rules,
        Rights rights) {
    static final List<String> CATEGORIES =
            List.of("hospital-report", "chart", "technical-finding", "additional-information");

    CaseSheet {
        items = List.copyOf(items);
        own = List.copyOf(own);
        received = List.copyOf(received);
        timeline = List.copyOf(timeline);
        notes = List.copyOf(notes);
        receipts = List.copyOf(receipts);
        present = List.copyOf(present);
        team = List.copyOf(team);
    }

    record Insured(
            String name, @Nullable String kvnr, @Nullable LocalDate birthDate) {}

    /// @param state `missing`, `supplied`, `not-available`
    record Item(
            int number,
            String title,
            @Nullable String kdlCode,
            String state,
            @Nullable String statement) {}

    record Event(Instant at, Sentence text, String who) {}

    record NoteLine(String author, String text, Instant at) {}

    /// @param kind `closing`, `late-attachment`, `pick-up`
    /// @param sealed false while the timestamp is still to come
    record ReceiptLine(UUID id, String kind, Instant at, boolean sealed) {}

    /// @param endings with their dot
    record UploadRules(List<String> endings, long largestBytes) {
        UploadRules {
            endings = List.copyOf(endings);
        }
    }

    /// @param attach upload (late, once the case is closed)
    /// @param note write notes for the team, of which the Medical Service has none
    record Rights(
            boolean take,
            boolean release,
            boolean handOver,
            boolean answer,
            boolean attach,
            boolean close,
            boolean note) {}

    public boolean forHospital() {
        return viewer == Side.HOSPITAL;
    }

    /// Whether the reader may know how far the answer is: the Medical Service learns it at the closing.
    public boolean answerShown() {
        return forHospital() || !line.open();
    }

    public List<String> categories() {
        return CATEGORIES;
    }

    /// Documents of one category, refused ones apart; `null` for those not sorted yet.
    public List<DocumentLine> in(@Nullable String category) {
        return own.stream()
                .filter(document -> !document.refused())
                .filter(document ->
                        category == null ? document.category() == null : category.equals(document.category()))
                .toList();
    }

    public List<DocumentLine> unsorted() {
        return in(null);
    }

    public List<DocumentLine> refused() {
        return own.stream().filter(DocumentLine::refused).toList();
    }

    /// The papers for which there is neither a document nor a statement.
    public List<Item> missing() {
        return items.stream().filter(item -> item.state().equals("missing")).toList();
    }

    /// Who closes nevertheless says so. A notice asks for nothing.
    public boolean incomplete() {
        return line.kind().equals("document-request")
                && (line.documents() == 0 || !missing().isEmpty());
    }

    public boolean checksUnderWay() {
        return own.stream().anyMatch(DocumentLine::underWay);
    }

    public boolean sealsUnderWay() {
        return receipts.stream().anyMatch(receipt -> !receipt.sealed());
    }

    public boolean guesses() {
        return unsorted().stream().anyMatch(document -> document.guess() != null);
    }
}
