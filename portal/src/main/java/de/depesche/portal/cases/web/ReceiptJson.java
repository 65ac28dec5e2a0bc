package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.depesche.portal.cases.CaseReceipt;
import de.depesche.portal.cases.ReceiptState;
import de.depesche.portal.cases.ReceiptState.Issued;
import de.depesche.portal.cases.ReceiptState.Ordered;
import de.depesche.portal.cases.ReceiptState.Sealed;
import de.depesche.portal.cases.RunId;
import de.depesche.portal.documents.DocumentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A receipt as the API tells it.
@Schema(name = "Receipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptJson(
        UUID id,
        UUID caseId,

        @Schema(allowableValues = {"closing", "late-attachment", "pick-up"})
        String kind,

        @Schema(
                description = "`ordered` and `issued` become `sealed` by themselves, as a rule within two seconds",
                allowableValues = {"ordered", "issued", "sealed"})
        String state,

        @Schema(description = "When the act took effect that the receipt proves")
        Instant actAt,

        @Schema(description = "Of a pick-up") @Nullable UUID run,

        @Schema(description = "The document that was attached late") @Nullable
        UUID document,

        @Schema(description = "In the ledger; see `/api/v1/ledger/entries/{entry}/proof`") @Nullable
        UUID ledgerEntry,

        @Nullable Instant sealedAt,

        @Schema(
                description = "SHA-256 of the PDF, lower-case hex",
                example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        @Nullable
        String pdfSha256) {

    static ReceiptJson of(CaseReceipt receipt) {
        return new ReceiptJson(
                receipt.id().value(),
                receipt.caseId().value(),
                receipt.kind().code(),
                receipt.state().code(),
                receipt.actAt(),
                receipt.run().map(RunId::value).orElse(null),
                receipt.document().map(DocumentId::value).orElse(null),
                entry(receipt.state()),
                receipt.state() instanceof Sealed sealed ? sealed.at() : null,
                receipt.state() instanceof Sealed sealed ? sealed.sha256() : null);
    }

    private static @Nullable UUID entry(ReceiptState state) {
        return switch (state) {
            case Ordered _ -> null;
            case Issued(var entry) -> entry.value();
            case Sealed(var entry, var _, var _) -> entry.value();
        };
    }
}
