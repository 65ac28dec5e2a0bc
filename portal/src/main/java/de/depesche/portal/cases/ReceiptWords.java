package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentDescription;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.DocumentStatus;
import de.depesche.proof.log.Hash;
import de.depesche.proof.receipt.ReceiptFile;
import de.depesche.proof.receipt.ReceiptFile.Check;
import de.depesche.proof.receipt.ReceiptItem;
import de.depesche.proof.receipt.ReceiptStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The terms of this module in those of the receipts.
final class ReceiptWords {
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final String UNSORTED = "ohne Kategorie";

    private ReceiptWords() {}

    static ReceiptStatement.Kind kind(ReceiptKind kind) {
        return switch (kind) {
            case CLOSING -> ReceiptStatement.Kind.CLOSING;
            case LATE_ATTACHMENT -> ReceiptStatement.Kind.LATE_ATTACHMENT;
            case PICK_UP -> ReceiptStatement.Kind.PICK_UP;
        };
    }

    static ReceiptStatement.ClosedBy closedBy(ClosedBy by) {
        return switch (by) {
            case USER -> ReceiptStatement.ClosedBy.USER;
            case API -> ReceiptStatement.ClosedBy.API;
            case DEADLINE -> ReceiptStatement.ClosedBy.DEADLINE;
        };
    }

    static ReceiptItem item(RequestedItem item) {
        return switch (item.state()) {
            case ItemState.Supplied _ -> new ReceiptItem(item.title(), ReceiptItem.State.SUPPLIED, Optional.empty());
            case ItemState.NotAvailable(var statement) ->
                new ReceiptItem(item.title(), ReceiptItem.State.NOT_AVAILABLE, Optional.of(statement));
            case ItemState.Missing _ -> new ReceiptItem(item.title(), ReceiptItem.State.MISSING, Optional.empty());
        };
    }

    /// In the given order. Each has a hash.
    static List<ReceiptFile> files(
            List<DocumentId> ids,
            Map<DocumentId, CaseDocument> placed,
            Map<DocumentId, DocumentDescription> described,
            Closing closing) {
        return ids.stream()
                .map(id -> file(
                        Optional.ofNullable(placed.get(id)).orElseThrow(),
                        Optional.ofNullable(described.get(id)).orElseThrow(),
                        closing))
                .toList();
    }

    private static ReceiptFile file(CaseDocument document, DocumentDescription description, Closing closing) {
        return new ReceiptFile(
                document.id().value().toString(),
                description.fileName(),
                Hash.ofHex(description.sha256().orElseThrow()),
                description.bytes(),
                description.mediaType().orElse(UNKNOWN_TYPE),
                document.category().map(Category::officialName).orElse(UNSORTED),
                description.pages().map(OptionalInt::of).orElse(OptionalInt.empty()),
                document.attachedAt(),
                document.afterClosing() || !closing.inTime(),
                check(description.status()));
    }

    /// At the time of the act nobody had decided about what was refused later.
    private static Check check(DocumentStatus status) {
        return switch (status) {
            case ACCEPTED -> Check.CLEAN;
            case ACCEPTED_UNSCANNED -> Check.NOT_SCANNED;
            case CHECKING, WAITING_FOR_SCANNER, REFUSED, STUCK -> Check.PENDING;
        };
    }
}
