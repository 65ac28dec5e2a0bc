package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.ReceiptId;
import de.depesche.portal.cases.ReceiptState.Sealed;
import de.depesche.portal.cases.ReceiptTrust;
import de.depesche.portal.cases.Receipts;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Receipts for both sides' systems.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Receipts", description = "Belege: sealed proof of closings, late attachments and pick-ups")
class ReceiptsApi {
    private final Receipts receipts;
    private final ReceiptTrust trust;

    ReceiptsApi(Receipts receipts, ReceiptTrust trust) {
        this.receipts = receipts;
        this.trust = trust;
    }

    @Operation(
            operationId = "listReceipts",
            summary = "List the receipts of a case",
            description = "In the order of the acts that they prove.")
    @GetMapping("/cases/{id}/receipts")
    List<ReceiptJson> list(Permit permit, @PathVariable UUID id) {
        return receipts.of(permit, new CaseId(id)).stream().map(ReceiptJson::of).toList();
    }

    @Operation(
            operationId = "readReceipt",
            summary = "Read a receipt",
            description = "While it is not sealed, `Retry-After` says when to ask again.")
    @GetMapping("/receipts/{id}")
    ResponseEntity<ReceiptJson> read(Permit permit, @PathVariable UUID id) {
        var receipt = receipts.find(permit, new ReceiptId(id));
        var answer = ResponseEntity.ok();
        if (!(receipt.state() instanceof Sealed)) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(ReceiptJson.of(receipt));
    }

    @Operation(
            operationId = "downloadReceipt",
            summary = "Download a receipt",
            description =
                    "A sealed PDF (PAdES-BASELINE-LT) with its JSON twin `beleg.json` embedded. It never changes.")
    @GetMapping("/receipts/{id}/pdf")
    ResponseEntity<byte[]> pdf(Permit permit, @PathVariable UUID id) {
        return ReceiptDownload.of(receipts.read(permit, new ReceiptId(id)));
    }

    @Operation(
            operationId = "readTrust",
            summary = "The keys that receipts of this portal are trusted by",
            description =
                    "The trust file for `depesche verify --trust`. Have it confirmed on another way than this one: "
                            + "whoever can forge the portal can forge this answer.")
    @Open("public keys, for everybody who was handed a receipt")
    @GetMapping(path = "/trust", produces = "text/plain;charset=UTF-8")
    String trust() {
        return trust.anchors().text();
    }
}
