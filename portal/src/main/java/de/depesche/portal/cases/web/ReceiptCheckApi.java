package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.depesche.portal.cases.ReceiptChecks;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.problems.Problem;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.Verification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The receipt check for systems. The page `/belegpruefung` does the same for everybody.
@RestController
@RequestMapping("/api/v1/receipt-checks")
@Tag(name = "Receipts")
class ReceiptCheckApi {
    private final ReceiptChecks checks;

    ReceiptCheckApi(ReceiptChecks checks) {
        this.checks = checks;
    }

    @Schema(name = "ReceiptCheckFinding")
    record FindingJson(
            @Schema(description = "What was looked at", example = "seal")
            String check,

            @Schema(allowableValues = {"holds", "broken", "unchecked"})
            String result,

            String german,
            String english) {

        static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.check().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    result(finding),
                    finding.german(),
                    finding.english());
        }

        private static String result(Finding finding) {
            return switch (finding) {
                case Finding.Holds _ -> "holds";
                case Finding.Broken _ -> "broken";
                case Finding.Unchecked _ -> "unchecked";
            };
        }
    }

    @Schema(name = "ReceiptCheck")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CheckJson(
            @Schema(description = "Whether nothing is broken")
            boolean holds,

            @Schema(description = "Of the receipt, as it says itself; believe it only if it holds")
            Optional<String> receipt,

            Optional<String> orderNumber,
            List<FindingJson> findings) {

        static CheckJson of(Verification verification) {
            return new CheckJson(
                    verification.holds(),
                    verification.statement().map(ReceiptStatement::receiptId),
                    verification.statement().map(ReceiptStatement::orderNumber),
                    verification.findings().stream().map(FindingJson::of).toList());
        }
    }

    @Operation(
            operationId = "checkReceipt",
            summary = "Check a receipt",
            description = "Against the keys of this portal. Add files to learn whether exactly they are listed in it. "
                    + "Nothing is kept. Without trust in this portal use the offline verifier `depesche verify`.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CheckJson check(
            Permit permit,
            @Parameter(description = "The sealed PDF") @RequestParam(required = false) @Nullable MultipartFile receipt,
            @Parameter(description = "Files that should be in it") @RequestParam(required = false) @Nullable
                    List<MultipartFile> files)
            throws IOException {
        permit.require(Scope.SEE_CASES);
        if (receipt == null || receipt.isEmpty()) {
            throw new Problem.Invalid("receipt", "receipt-missing");
        }
        return CheckJson.of(checks.check(receipt.getBytes(), GivenParts.of(files == null ? List.of() : files)));
    }
}
