package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.ReceiptState;
import de.depesche.portal.cases.Receipts;
import de.depesche.portal.cases.web.CaseSheet.Event;
import de.depesche.portal.cases.web.CaseSheet.ReceiptLine;
import de.depesche.portal.delegation.Permit;
import java.util.List;
import org.springframework.stereotype.Component;

/// What has happened to a case, and the receipts of it.
@Component
class CaseHistory {
    private final Receipts receipts;

    CaseHistory(Receipts receipts) {
        this.receipts = receipts;
    }

    List<Event> events(Permit permit, CaseFile file) {
        return List.of();
    }

    List<ReceiptLine> receipts(Permit permit, CaseFile file) {
        return receipts.of(permit, file.id()).stream()
                .map(receipt -> new ReceiptLine(
                        receipt.id().value(),
                        receipt.kind().code(),
                        receipt.actAt(),
                        receipt.state() instanceof ReceiptState.Sealed))
                .toList();
    }
}
