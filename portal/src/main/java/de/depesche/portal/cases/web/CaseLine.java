package de.depesche.portal.cases.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the case list.
///
/// @param kind `document-request` or `notice`
/// @param state `new`, `in-progress`, `closed`, `picked-up`, `acknowledged`
/// @param lateClosed closed by the deadline, so that its documents count as late
/// @param assigneeId goes back with acts on what one saw, which another person may have changed meanwhile
/// @param mine whether the reader is the assignee
/// @param unclosed documents are there, but the case is not closed
/// @param closable all items are answered and all documents are sorted: one click closes it
record CaseLine(
        UUID id,
        int version,
        String kind,
        String orderNumber,
        String subject,
        @Nullable String hospitalCaseNumber,
        @Nullable String insured,
        String medicalService,
        String state,
        boolean lateClosed,
        @Nullable DeadlineView deadline,
        @Nullable String assignee,
        boolean mine,
        int items,
        int answered,
        int documents,
        int unsorted,
        boolean unclosed,
        boolean closable,
        Instant arrived,
        @Nullable UUID assigneeId) {

    /// What a row's tick sends: which case, and what the list showed of it.
    public String pick() {
        return id + "@" + version + "@" + (assigneeId == null ? "" : assigneeId);
    }

    public boolean open() {
        return state.equals("new") || state.equals("in-progress");
    }
}
