package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseEvent;
import de.depesche.portal.cases.CaseEvents;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.FeedCursor;
import de.depesche.portal.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happened, for hospital information systems and the systems of Medical Services.
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Events", description = "Ereignisse: follow the own organisation's cases with a cursor")
class CaseEventsApi {
    private static final int MOST = 1000;
    private static final int LONGEST_WAIT = 30;

    private final CaseEvents events;

    CaseEventsApi(CaseEvents events) {
        this.events = events;
    }

    @Schema(name = "Event")
    record EventJson(
            @Schema(description = "Of the ledger's entry; the same event always has the same id")
            UUID id,

            @Schema(
                    description = "What happened",
                    example = "cases.case.closed-by-deadline",
                    allowableValues = {
                        "cases.case.filed",
                        "cases.case.changed",
                        "cases.case.taken",
                        "cases.case.handed-over",
                        "cases.case.released",
                        "cases.item.answered",
                        "cases.document.attached",
                        "cases.document.attached-late",
                        "cases.document.sorted",
                        "cases.document.deleted",
                        "cases.document.refused",
                        "cases.document.accepted-late",
                        "cases.case.closed",
                        "cases.case.closed-by-deadline",
                        "cases.case.picked-up",
                        "cases.case.acknowledged",
                        "cases.receipt.issued"
                    })
            String type,

            Instant at,

            @Schema(allowableValues = {"person", "client", "system"})
            String actor,

            @Schema(allowableValues = {"case", "receipt"}) String objectType,

            @Schema(description = "Read it with its own address; the event says nothing about its content")
            UUID object) {

        static EventJson of(CaseEvent event) {
            return new EventJson(
                    event.entry().value(),
                    event.act().code(),
                    event.at(),
                    event.actor().name().toLowerCase(Locale.ROOT),
                    event.objectType(),
                    event.object());
        }
    }

    @Schema(name = "Events")
    record PageJson(
            List<EventJson> events,

            @Schema(
                    description = "Pass it as `after` to go on, as it is. Keep it once the events are dealt with.",
                    example = "4711")
            String next) {}

    @Operation(operationId = "readEvents", summary = "Follow what happens", description = """
                    Events come in one fixed order and none is skipped. Begin without `after`; then pass the `next` of the
                    last answer that was dealt with. The same `after` gives the same events again, so a broken connection or
                    a crash costs nothing: deal with each event so that twice does no harm; after a restore of the
                    portal from a backup, events behind that point come again. With `wait` the answer comes as
                    soon as something happens, or empty after that time.""")
    @GetMapping
    PageJson after(
            Permit permit,
            @Parameter(description = "`next` of an earlier answer", example = "4711")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "At most so many events, 1 to 1,000") @RequestParam(defaultValue = "100")
                    int limit,
            @Parameter(description = "Seconds to wait for something to happen, 0 to 30")
                    @RequestParam(defaultValue = "0")
                    int wait) {
        require("limit", limit, 1, MOST);
        require("wait", wait, 0, LONGEST_WAIT);
        var page = events.after(permit, cursor(after), limit, Duration.ofSeconds(wait));
        return new PageJson(
                page.events().stream().map(EventJson::of).toList(), page.next().text());
    }

    private static void require(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Problem.Invalid(field, "out-of-range", least, most);
        }
    }

    private static FeedCursor cursor(@Nullable String after) {
        return after == null
                ? FeedCursor.BEGINNING
                : FeedCursor.parse(after).orElseThrow(() -> new Problem.Invalid("after", "event-cursor"));
    }
}
