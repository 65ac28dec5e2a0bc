package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseFilings;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseLists;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.FilingOutcome;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.FilingOutcome.KnownAlready;
import de.depesche.portal.cases.FilingOutcome.OrderNumberTaken;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Cases for both sides' systems: Medical Services file and change them, hospitals and Medical Services read them.
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases", description = "Vorgänge: document requests and notices")
class CasesApi {
    private final CaseFilings filings;
    private final CaseViews views;
    private final CaseLists lists;
    private final CaseBodies bodies;
    private final IdempotentAnswers idempotent;

    CasesApi(CaseFilings filings, CaseViews views, CaseLists lists, CaseBodies bodies, IdempotentAnswers idempotent) {
        this.filings = filings;
        this.views = views;
        this.lists = lists;
        this.bodies = bodies;
        this.idempotent = idempotent;
    }

    @Operation(
            operationId = "listCases",
            summary = "List the own organisation's cases",
            description =
                    "Ordered by `sort`; follow `next` and `previous` to page. `total` counts up to 1,000. A Medical "
                            + "Service learns at the closing what the hospital answers: until then nothing is counted in its "
                            + "rows, and `unclosed`, `unsorted` and `assignee` find no open case for it.")
    @GetMapping
    CaseListJson list(Permit permit, @ParameterObject CaseListParameters parameters) {
        var query = parameters.query();
        return CaseListJson.of(lists.page(permit, query, parameters.request(query.sorting())));
    }

    @Operation(
            operationId = "readCase",
            summary = "Read a case",
            description = "The ETag is the version that `If-Match` wants. It rises with each act on the case, on its "
                    + "papers and on its documents.")
    @GetMapping("/{id}")
    ResponseEntity<CaseDetailJson> read(Permit permit, @PathVariable UUID id) {
        var view = views.view(permit, new CaseId(id));
        return ResponseEntity.ok().eTag(Etags.of(view.file().version())).body(CaseDetailJson.of(view));
    }

    @Operation(
            operationId = "fileCase",
            summary = "File a case",
            description = "Repeatable: the same filing under the same order number answers 200 with the known case, "
                    + "another one under that number 409. With `Idempotency-Key` the first answer is given again. A new "
                    + "case whose deadline has already ended, given or computed, is refused with 422.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CaseJson.class)))
    @PostMapping
    ResponseEntity<?> file(
            Permit permit,
            @Parameter(description = "Up to 128 characters, new for each intended act")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody CaseBody body) {
        return idempotent.answer(permit, key, body, () -> {
            var filing = bodies.filing(body);
            return answer(filings.file(permit, filing));
        });
    }

    @Operation(
            operationId = "changeCase",
            summary = "Change a case",
            description = "As long as the hospital still works on it. `If-Match` names the version that was read.")
    @PutMapping("/{id}")
    ResponseEntity<CaseDetailJson> change(
            Permit permit,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody CaseBody body) {
        int seen = Etags.required(match);
        views.find(permit, new CaseId(id));
        filings.change(permit, new CaseId(id), seen, bodies.filing(body)).orProblem();
        return read(permit, id);
    }

    private static ResponseEntity<CaseJson> answer(FilingOutcome outcome) {
        return switch (outcome) {
            case Filed(var file) -> answer(HttpStatus.CREATED, file);
            case KnownAlready(var file) -> answer(HttpStatus.OK, file);
            case OrderNumberTaken(var other) ->
                throw new Problem.Refused(
                        "order-number-taken",
                        other.facts().orderNumber(),
                        other.id().value().toString());
        };
    }

    /// Without the insured person: the caller has just said who it is, and this answer is noted for repetition, where
    /// identity data has no place.
    private static ResponseEntity<CaseJson> answer(HttpStatus status, CaseFile file) {
        return ResponseEntity.status(status)
                .location(Paths.of(file.id()))
                .eTag(Etags.of(file.version()))
                .body(CaseJson.of(file, Optional.empty()));
    }
}
