package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.PickUpRun;
import de.depesche.portal.cases.PickUpRuns;
import de.depesche.portal.cases.RunId;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.DocumentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Abholungen. Open a run, read its cases and documents, confirm it. Whatever breaks in between, asking again gives
/// the same run.
@RestController
@RequestMapping("/api/v1/pick-up-runs")
@Tag(name = "Pick-up runs", description = "Abholungen of the Medical Service")
class PickUpRunsApi {
    private final PickUpRuns runs;

    PickUpRunsApi(PickUpRuns runs) {
        this.runs = runs;
    }

    @Schema(name = "PickUpRun")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunJson(
            UUID id,
            Instant createdAt,
            @Nullable Instant confirmedAt,

            @Schema(description = "At most 1,000; the rest comes with the next run")
            List<RunCaseJson> cases) {

        static RunJson of(PickUpRun run) {
            return new RunJson(
                    run.id().value(),
                    run.createdAt(),
                    run.confirmedAt().orElse(null),
                    run.cases().stream().map(id -> RunCaseJson.of(id, run)).toList());
        }
    }

    @Schema(name = "PickUpRunCase")
    record RunCaseJson(
            UUID id,

            @Schema(description = "New and accepted since the last run")
            List<UUID> documents) {
        static RunCaseJson of(CaseId id, PickUpRun run) {
            return new RunCaseJson(
                    id.value(),
                    run.documents().getOrDefault(id, List.of()).stream()
                            .map(DocumentId::value)
                            .toList());
        }
    }

    @Operation(
            operationId = "openRun",
            summary = "Open a run",
            description = "Everything that waits: closed, expired and supplemented cases. One whose new documents are "
                    + "all still being checked comes with a later run; `cases.document.accepted-late` tells when. While "
                    + "a run is not confirmed, the same one is given again.")
    @PostMapping
    ResponseEntity<RunJson> open(Permit permit) {
        var run = runs.open(permit);
        return ResponseEntity.created(
                        URI.create("/api/v1/pick-up-runs/" + run.id().value()))
                .body(RunJson.of(run));
    }

    @Operation(
            operationId = "readRun",
            summary = "Read a run",
            description = "As long as it is wanted, also after it was confirmed.")
    @GetMapping("/{id}")
    RunJson read(Permit permit, @PathVariable UUID id) {
        return RunJson.of(runs.read(permit, new RunId(id)));
    }

    @Operation(
            operationId = "confirmRun",
            summary = "Confirm a run",
            description = "The cases become picked up and both sides get receipts. Repeating it changes nothing.")
    @PutMapping("/{id}/confirmation")
    RunJson confirm(Permit permit, @PathVariable UUID id) {
        return RunJson.of(runs.confirm(permit, new RunId(id)));
    }
}
