package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseBrief;
import de.depesche.portal.cases.CaseBriefs;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Neuigkeiten in the portal: what was picked up, closed by the deadline or refused since a person last read them.
@Service
public class Messages {
    private static final int MOST = 20;
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private final HappeningStore happenings;
    private final MailStore mails;
    private final CaseBriefs briefs;
    private final Clock clock;

    Messages(HappeningStore happenings, MailStore mails, CaseBriefs briefs, Clock clock) {
        this.happenings = happenings;
        this.mails = mails;
        this.briefs = briefs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public News of(Permit permit) {
        permit.require(Scope.SEE_CASES);
        var now = clock.instant();
        var longAgo = now.minus(LOOK_BACK);
        var person = person(permit);
        var since = person.flatMap(id -> happenings.readUntil(id.value()))
                .filter(longAgo::isBefore)
                .orElse(longAgo);
        var found = happenings.between(permit.organisation(), EnumSet.allOf(HappeningKind.class), since, now, MOST + 1);
        var undelivered = person.map(id -> mails.countGivenUp(id, since)).orElse(0);
        return new News(items(permit, found), found.size() > MOST, undelivered, now);
    }

    /// @param until as the news said that were read
    @Transactional
    public void read(Permit permit, Instant until) {
        permit.require(Scope.SEE_CASES);
        var now = clock.instant();
        person(permit).ifPresent(id -> happenings.markRead(id.value(), until.isAfter(now) ? now : until));
    }

    private List<News.Item> items(Permit permit, List<Happening> found) {
        var known = known(permit, found);
        return found.stream()
                .limit(MOST)
                .flatMap(happening ->
                        Optional.ofNullable(known.get(happening.caseId()))
                                .map(brief -> item(happening, brief))
                                .stream())
                .toList();
    }

    private static News.Item item(Happening happening, CaseBrief brief) {
        return new News.Item(happening.kind(), brief.id(), brief.orderNumber(), happening.at());
    }

    private Map<CaseId, CaseBrief> known(Permit permit, List<Happening> found) {
        var ids = found.stream().map(Happening::caseId).collect(Collectors.toSet());
        return briefs.of(permit, ids).stream().collect(Collectors.toMap(CaseBrief::id, Function.identity()));
    }

    private static Optional<PersonId> person(Permit permit) {
        return permit.actor() instanceof Actor.Person(var id) ? Optional.of(new PersonId(id)) : Optional.empty();
    }
}
