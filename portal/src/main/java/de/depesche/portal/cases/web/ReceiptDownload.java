package de.depesche.portal.cases.web;

import de.depesche.portal.cases.SealedReceipt;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A sealed receipt as a file to be saved, the same for pages and API.
final class ReceiptDownload {
    private ReceiptDownload() {}

    static ResponseEntity<byte[]> of(SealedReceipt sealed) {
        var disposition =
                ContentDisposition.attachment().filename(sealed.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(sealed.pdf());
    }
}
