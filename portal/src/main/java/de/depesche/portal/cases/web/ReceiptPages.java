package de.depesche.portal.cases.web;

import de.depesche.portal.cases.ReceiptId;
import de.depesche.portal.cases.Receipts;
import de.depesche.portal.delegation.Permit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Receipts for people.
@Controller
class ReceiptPages {
    private final Receipts receipts;

    ReceiptPages(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping({"/belege/{id}", "/vorgaenge/{caseId}/belege/{id}"})
    ResponseEntity<byte[]> download(Permit permit, @PathVariable UUID id) {
        return ReceiptDownload.of(receipts.read(permit, new ReceiptId(id)));
    }
}
