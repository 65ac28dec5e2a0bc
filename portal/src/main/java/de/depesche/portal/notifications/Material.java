package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseBrief;
import java.util.List;
import java.util.Map;

/// What is known for an occasion, before it is divided among people.
///
/// @param due open requests whose deadline ends on one of the occasion's days
/// @param arrived new cases
record Material(List<CaseBrief> due, List<CaseBrief> arrived, Map<HappeningKind, List<CaseBrief>> happened) {

    List<CaseBrief> happened(HappeningKind kind) {
        return happened.getOrDefault(kind, List.of());
    }
}
