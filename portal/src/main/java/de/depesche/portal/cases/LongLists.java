package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.organisations.OrganisationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Lists with more rows than are counted, as it was ten seconds ago at most. To count to a thousand again for each
/// page costs the database as much as finding the page, and says the same: cases are not deleted, and a thousand do
/// not leave a list within seconds. What has fewer rows is counted each time.
@Component
class LongLists {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<Key, Instant> seen = new ConcurrentHashMap<>();

    LongLists(Clock clock) {
        this.clock = clock;
    }

    private record Key(OrganisationId organisation, CaseQuery query) {
        static Key of(OrganisationId organisation, CaseQuery query) {
            return new Key(organisation, query.sortedBy(Sorting.DUE_FIRST));
        }
    }

    boolean isLong(OrganisationId organisation, CaseQuery query) {
        var at = seen.get(Key.of(organisation, query));
        return at != null && clock.instant().isBefore(at.plus(FRESH));
    }

    void counted(OrganisationId organisation, CaseQuery query, int total) {
        var key = Key.of(organisation, query);
        if (total <= CasePage.COUNTED) {
            seen.remove(key);
            return;
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(key, clock.instant());
    }
}
