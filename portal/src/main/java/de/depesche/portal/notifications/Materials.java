package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseBrief;
import de.depesche.portal.cases.CaseBriefs;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseProgress;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Permits;
import de.depesche.portal.delegation.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what an occasion is about, as it is now.
@Component
class Materials {
    private static final String JOB = "notifications";

    /// More is only counted as so many.
    private static final int MOST = 1000;

    private final CaseBriefs briefs;
    private final HappeningStore happenings;
    private final Permits permits;

    Materials(CaseBriefs briefs, HappeningStore happenings, Permits permits) {
        this.briefs = briefs;
        this.happenings = happenings;
        this.permits = permits;
    }

    Material of(Occasion occasion) {
        var permit = permits.forJob(JOB, occasion.hospital(), Set.of(Scope.SEE_CASES));
        return switch (occasion.kind()) {
            case MORNING ->
                new Material(
                        briefs.openOn(permit, occasion.lastDays()),
                        stillOpen(briefs.arrived(permit, occasion.since(), occasion.until(), MOST)),
                        cases(permit, pickedUp(occasion)));
            case NOON ->
                new Material(
                        briefs.openOn(permit, occasion.lastDays()).stream()
                                .filter(brief -> brief.progress().isUploadedButNotClosed())
                                .toList(),
                        List.of(),
                        Map.of());
            case ALERT -> new Material(List.of(), List.of(), cases(permit, happenings.ofBatch(occasion.batch())));
        };
    }

    private List<Happening> pickedUp(Occasion occasion) {
        return happenings.between(
                occasion.hospital(), Set.of(HappeningKind.PICKED_UP), occasion.since(), occasion.until(), MOST);
    }

    private static List<CaseBrief> stillOpen(List<CaseBrief> arrived) {
        return arrived.stream()
                .filter(brief -> brief.progress() != CaseProgress.CLOSED)
                .toList();
    }

    /// Each case once for each kind, in the order of the happenings.
    private Map<HappeningKind, List<CaseBrief>> cases(Permit permit, List<Happening> happened) {
        var ids = happened.stream().map(Happening::caseId).collect(Collectors.toSet());
        var known = briefs.of(permit, ids).stream().collect(Collectors.toMap(CaseBrief::id, Function.identity()));
        return happened.stream()
                .collect(Collectors.groupingBy(
                        Happening::kind,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Happening::caseId, Collectors.toCollection(LinkedHashSet::new)),
                                caseIds -> briefs(caseIds, known))));
    }

    private static List<CaseBrief> briefs(Set<CaseId> ids, Map<CaseId, CaseBrief> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
