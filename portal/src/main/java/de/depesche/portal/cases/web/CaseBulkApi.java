package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseFilings;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.FilingOutcome.KnownAlready;
import de.depesche.portal.cases.FilingOutcome.OrderNumberTaken;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files up to 1,000 cases in one call. Each stands for itself: what is wrong with one keeps none of the others out.
@RestController
@RequestMapping("/api/v1/case-batches")
@Tag(name = "Cases")
class CaseBulkApi {
    static final int MOST = 1000;

    private final CaseFilings filings;
    private final CaseBodies bodies;
    private final IdempotentAnswers idempotent;
    private final TransactionTemplate each;

    CaseBulkApi(
            CaseFilings filings,
            CaseBodies bodies,
            IdempotentAnswers idempotent,
            PlatformTransactionManager transactions) {
        this.filings = filings;
        this.bodies = bodies;
        this.idempotent = idempotent;
        this.each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Schema(name = "CaseBatch")
    record BatchBody(@Nullable List<CaseBody> cases) {}

    /// What became of one of the cases.
    @Schema(name = "CaseBatchResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultJson(
            @Schema(description = "Place in the batch, from 0")
            int index,

            @Schema(allowableValues = {"filed", "known-already", "refused"})
            String outcome,

            @Nullable UUID id,
            @Nullable String orderNumber,

            @Schema(description = "Why it was refused: the end of the problem's type URI") @Nullable
            String problem,

            @Nullable List<FieldJson> errors) {}

    @Schema(name = "CaseBatchFault")
    record FieldJson(String field, String code, List<Object> arguments) {
        static FieldJson of(FieldFault fault) {
            return new FieldJson(fault.field(), fault.code(), fault.arguments());
        }
    }

    @Schema(name = "CaseBatchResults")
    record ResultsJson(int filed, int knownAlready, int refused, List<ResultJson> results) {
        static ResultsJson of(List<ResultJson> results) {
            return new ResultsJson(
                    count(results, "filed"), count(results, "known-already"), count(results, "refused"), results);
        }

        private static int count(List<ResultJson> results, String outcome) {
            return (int) results.stream()
                    .filter(result -> result.outcome().equals(outcome))
                    .count();
        }
    }

    @Operation(
            operationId = "fileCases",
            summary = "File up to 1,000 cases",
            description = "Answers 200 with the outcome of each. Repeatable: what is known already stays as it is.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultsJson.class)))
    @PostMapping
    ResponseEntity<?> file(
            Permit permit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody BatchBody batch) {
        permit.require(Scope.FILE_CASES);
        var cases = batch.cases();
        if (cases == null || cases.isEmpty() || cases.size() > MOST) {
            throw new Problem.Invalid("cases", "batch-size", 1, MOST);
        }
        return idempotent.answer(permit, key, batch, () -> ResponseEntity.ok(ResultsJson.of(results(permit, cases))));
    }

    /// In the order of their numbers: two batches that are one transaction each so never wait for each other in a
    /// circle.
    private List<ResultJson> results(Permit permit, List<CaseBody> cases) {
        return IntStream.range(0, cases.size())
                .boxed()
                .sorted(Comparator.comparing(i -> orderNumber(cases.get(i))))
                .map(i -> result(permit, i, cases.get(i)))
                .sorted(Comparator.comparingInt(ResultJson::index))
                .toList();
    }

    private static String orderNumber(CaseBody body) {
        return Objects.requireNonNullElse(body.orderNumber(), "");
    }

    /// In a transaction of its own, or a part that can be undone by itself where the whole call is one.
    private ResultJson result(Permit permit, int index, CaseBody body) {
        try {
            return Objects.requireNonNull(each.execute(_ -> filed(permit, index, body)));
        } catch (Problem.Invalid invalid) {
            var errors = invalid.faults().stream().map(FieldJson::of).toList();
            return new ResultJson(index, "refused", null, body.orderNumber(), invalid.code(), errors);
        }
    }

    private ResultJson filed(Permit permit, int index, CaseBody body) {
        return switch (filings.file(permit, bodies.filing(body))) {
            case Filed(var file) -> taken(index, "filed", file);
            case KnownAlready(var file) -> taken(index, "known-already", file);
            case OrderNumberTaken(var other) ->
                new ResultJson(index, "refused", other.id().value(), body.orderNumber(), "order-number-taken", null);
        };
    }

    private static ResultJson taken(int index, String outcome, CaseFile file) {
        return new ResultJson(index, outcome, file.id().value(), file.facts().orderNumber(), null, null);
    }
}
