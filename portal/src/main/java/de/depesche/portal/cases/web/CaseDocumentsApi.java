package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.depesche.portal.cases.CaseDocument;
import de.depesche.portal.cases.CaseDocuments;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Category;
import de.depesche.portal.cases.RunId;
import de.depesche.portal.cases.Side;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.DocumentDescription;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The documents of a case. Content comes and goes by uploads and `/api/v1/documents/{id}/content`.
@RestController
@RequestMapping("/api/v1/cases/{id}/documents")
@Tag(name = "Documents of cases", description = "Dokumente: list, sort, delete")
class CaseDocumentsApi {
    static final int LONGEST_REASON = 500;

    private final CaseViews views;
    private final CaseDocuments caseDocuments;
    private final Documents documents;

    CaseDocumentsApi(CaseViews views, CaseDocuments caseDocuments, Documents documents) {
        this.views = views;
        this.caseDocuments = caseDocuments;
        this.documents = documents;
    }

    @Schema(name = "CaseDocument")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DocumentJson(
            UUID id,
            @Schema(allowableValues = {"hospital", "md"}) String side,
            String fileName,
            @Schema(description = "Size in bytes") long bytes,

            @Schema(description = "Lower-case hex") @Nullable
            String sha256,

            @Nullable String mediaType,
            @Schema(description = "Of a PDF") @Nullable Integer pages,

            @Schema(
                    description = "Where the checks stand; only accepted documents can be read by the other side",
                    allowableValues = {
                        "checking",
                        "waiting-for-scanner",
                        "accepted",
                        "accepted-unscanned",
                        "refused",
                        "stuck"
                    })
            String status,

            @Schema(description = "Why the checks refused it") @Nullable
            String refusal,

            @Nullable String category,
            @Nullable String reason,
            Instant attachedAt,

            @Schema(description = "Attached after closing or deadline (Nachreichung)")
            boolean late,

            @Nullable UUID pickedUpRun) {

        static DocumentJson of(CaseDocument document, DocumentDescription facts) {
            return new DocumentJson(
                    document.id().value(),
                    document.side().code(),
                    facts.fileName(),
                    facts.bytes(),
                    facts.sha256().orElse(null),
                    facts.mediaType().orElse(null),
                    facts.pages().orElse(null),
                    facts.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    facts.refusal().orElse(null),
                    document.category().map(Category::code).orElse(null),
                    document.reason().orElse(null),
                    document.attachedAt(),
                    document.afterClosing(),
                    document.pickedUpRun().map(RunId::value).orElse(null));
        }
    }

    @Operation(
            operationId = "listDocuments",
            summary = "List the documents of a case",
            description =
                    "The hospital sees its own and those of the Medical Service; the Medical Service sees the hospital's once the case is closed.")
    @GetMapping
    List<DocumentJson> list(Permit permit, @PathVariable UUID id) {
        var visible = views.documents(permit, new CaseId(id));
        var facts = documents.describe(visible.stream().map(CaseDocument::id).toList());
        return visible.stream()
                .filter(document -> facts.containsKey(document.id()))
                .map(document -> DocumentJson.of(document, Objects.requireNonNull(facts.get(document.id()))))
                .toList();
    }

    @Schema(name = "DocumentCategory")
    record CategoryBody(
            @Schema(
                    allowableValues = {"hospital-report", "chart", "technical-finding", "additional-information"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String category,

            @Schema(description = "Needed with, and only with, `additional-information`") @Nullable
            String reason) {}

    @Operation(
            operationId = "sortDocument",
            summary = "Put a document into one of the four categories",
            description = "Until the case is closed; a late attachment until it is picked up.")
    @PutMapping("/{document}/category")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sort(Permit permit, @PathVariable UUID id, @PathVariable UUID document, @RequestBody CategoryBody body) {
        var faults = new Faults();
        var reason = faults.text("reason", body.reason(), LONGEST_REASON);
        faults.refuse();
        var category = Arrays.stream(Category.values())
                .filter(candidate -> candidate.code().equals(body.category()))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid("category", "category"));
        caseDocuments
                .sort(permit, new CaseId(id), new DocumentId(document), category, reason)
                .orProblem();
    }

    @Operation(
            operationId = "deleteDocument",
            summary = "Delete a document",
            description = "The hospital until the case is closed; the Medical Service a wrong one until it is "
                    + "acknowledged.")
    @DeleteMapping("/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Permit permit, @PathVariable UUID id, @PathVariable UUID document) {
        var caseId = new CaseId(id);
        var side = views.find(permit, caseId).parties().sideOf(permit);
        var outcome = side == Side.HOSPITAL
                ? caseDocuments.delete(permit, caseId, new DocumentId(document))
                : caseDocuments.deleteWrong(permit, caseId, new DocumentId(document));
        outcome.orProblem();
    }
}
