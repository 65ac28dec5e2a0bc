package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseId;
import java.time.Instant;
import java.util.List;

/// Neuigkeiten: what happened since a person last read them, the newest first.
///
/// @param undelivered mails to this person that no server took
/// @param until what to say when all this is read
public record News(List<Item> items, boolean more, int undelivered, Instant until) {
    public News {
        items = List.copyOf(items);
    }

    public record Item(HappeningKind kind, CaseId caseId, String orderNumber, Instant at) {}

    public boolean isEmpty() {
        return items.isEmpty() && undelivered == 0;
    }
}
