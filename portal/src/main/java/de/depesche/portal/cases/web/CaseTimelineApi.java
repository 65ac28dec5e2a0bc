package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseTimelines;
import de.depesche.portal.cases.TimelineActor;
import de.depesche.portal.cases.TimelineLine;
import de.depesche.portal.delegation.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What happened to a case, for both sides' systems.
@RestController
@RequestMapping("/api/v1/cases/{id}/timeline")
@Tag(name = "Cases")
class CaseTimelineApi {
    private final CaseTimelines timelines;

    CaseTimelineApi(CaseTimelines timelines) {
        this.timelines = timelines;
    }

    @Schema(name = "TimelineLine")
    record LineJson(
            @Schema(description = "The ledger's entry; see `/api/v1/ledger/entries/{entry}/proof`")
            UUID ledgerEntry,

            Instant at,

            @Schema(description = "As in the event feed", example = "cases.case.closed")
            String act,

            ActorJson actor) {

        static LineJson of(TimelineLine line) {
            return new LineJson(line.entry().value(), line.at(), line.act().code(), ActorJson.of(line.actor()));
        }
    }

    @Schema(name = "TimelineActor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActorJson(
            @Schema(
                    description = "The other side's people stay nameless",
                    allowableValues = {"colleague", "own-system", "other-side", "portal"})
            String kind,

            @Schema(description = "Of a colleague, an own system, or the other side's organisation") @Nullable
            String name) {

        static ActorJson of(TimelineActor actor) {
            return switch (actor) {
                case TimelineActor.Colleague(var name) -> new ActorJson("colleague", name);
                case TimelineActor.OwnSystem(var clientId) -> new ActorJson("own-system", clientId);
                case TimelineActor.OtherSide(var _, var organisation) -> new ActorJson("other-side", organisation);
                case TimelineActor.Portal() -> new ActorJson("portal", null);
            };
        }
    }

    @Operation(
            operationId = "readTimeline",
            summary = "What happened to a case",
            description =
                    "The oldest first. A Medical Service does not see how the hospital's team works on its answer.")
    @GetMapping
    List<LineJson> of(Permit permit, @PathVariable UUID id) {
        return timelines.of(permit, new CaseId(id)).stream().map(LineJson::of).toList();
    }
}
