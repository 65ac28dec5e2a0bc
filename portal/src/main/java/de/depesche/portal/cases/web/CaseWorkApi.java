package de.depesche.portal.cases.web;

import de.depesche.portal.cases.Acknowledgements;
import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.cases.ItemAnswers;
import de.depesche.portal.cases.ItemState;
import de.depesche.portal.cases.ItemState.Missing;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.ItemState.Supplied;
import de.depesche.portal.delegation.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A hospital's system works on a case: takes it, answers the papers, closes it; the Medical Service acknowledges.
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "Work on cases", description = "Bearbeitung, Abschluss, Quittierung")
class CaseWorkApi {
    private static final int LONGEST_STATEMENT = 2000;

    private final CaseViews views;
    private final Assignments assignments;
    private final ItemAnswers answers;
    private final Closings closings;
    private final Acknowledgements acknowledgements;

    CaseWorkApi(
            CaseViews views,
            Assignments assignments,
            ItemAnswers answers,
            Closings closings,
            Acknowledgements acknowledgements) {
        this.views = views;
        this.assignments = assignments;
        this.answers = answers;
        this.closings = closings;
        this.acknowledgements = acknowledgements;
    }

    @Operation(
            operationId = "takeCase",
            summary = "Set the case in progress",
            description = "Repeating it changes nothing.")
    @PutMapping("/processing")
    ResponseEntity<CaseDetailJson> take(Permit permit, @PathVariable UUID id) {
        assignments.take(permit, new CaseId(id)).orProblem();
        return read(permit, id);
    }

    @Operation(
            operationId = "releaseCase",
            summary = "Give the case back into the pool",
            description = "Whoever of the hospital takes it next works on it. What another person works on is refused.")
    @DeleteMapping("/processing")
    ResponseEntity<CaseDetailJson> release(Permit permit, @PathVariable UUID id) {
        assignments.release(permit, new CaseId(id)).orProblem();
        return read(permit, id);
    }

    @Schema(name = "ItemAnswer")
    record ItemBody(
            @Schema(
                    allowableValues = {"missing", "supplied", "not-available"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String state,

            @Schema(description = "Why there is no such paper; needed with `not-available`") @Nullable
            String statement) {

        ItemState toState() {
            var faults = new Faults();
            var said = faults.text("statement", statement, LONGEST_STATEMENT);
            var answer = switch (state == null ? "" : state) {
                case "missing" -> new Missing();
                case "supplied" -> new Supplied();
                case "not-available" ->
                    new NotAvailable(said.orElseGet(() -> {
                        faults.add("statement", "missing");
                        return "";
                    }));
                default -> {
                    faults.add("state", "not-one-of", "missing, supplied, not-available");
                    yield new Missing();
                }
            };
            faults.refuse();
            return answer;
        }
    }

    @Operation(
            operationId = "answerItem",
            summary = "Answer a requested paper",
            description = "Until the case is closed.")
    @PutMapping("/items/{number}")
    CaseDetailJson.ItemJson answer(
            Permit permit, @PathVariable UUID id, @PathVariable int number, @RequestBody ItemBody body) {
        return CaseDetailJson.ItemJson.of(
                answers.answer(permit, new CaseId(id), number, body.toState()).orProblem());
    }

    @Operation(
            operationId = "closeCase",
            summary = "Close the case",
            description = "Hands the documents over; only this makes them count as in time. `If-Match` names the "
                    + "version that was read: where somebody has answered a paper, or attached, sorted or deleted a "
                    + "document since then, or the checks have refused one, the case stays open. The receipt follows "
                    + "within seconds.")
    @PutMapping("/closure")
    ResponseEntity<CaseDetailJson> close(
            Permit permit,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = match == null ? views.find(permit, new CaseId(id)).version() : Etags.required(match);
        closings.close(permit, new CaseId(id), seen).orProblem();
        return read(permit, id);
    }

    @Operation(
            operationId = "acknowledgeCase",
            summary = "Acknowledge the case (Quittieren)",
            description = "For the Medical Service, after pick-up; from then on no document is deleted.")
    @PutMapping("/acknowledgement")
    ResponseEntity<CaseDetailJson> acknowledge(Permit permit, @PathVariable UUID id) {
        acknowledgements.acknowledge(permit, new CaseId(id)).orProblem();
        return read(permit, id);
    }

    private ResponseEntity<CaseDetailJson> read(Permit permit, UUID id) {
        var view = views.view(permit, new CaseId(id));
        return ResponseEntity.ok().eTag(Etags.of(view.file().version())).body(CaseDetailJson.of(view));
    }
}
