package de.depesche.portal.cases.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One document of a case.
///
/// @param category code of one of the four, once it is sorted
/// @param guess what the file name suggests; counts only once somebody confirms it
/// @param item number of the requested paper that it answers
/// @param status `checking`, `waiting-for-scanner`, `accepted`, `accepted-unscanned`, `refused`, `stuck`
/// @param refusal what is wrong with it and what helps, where the checks refused it
/// @param late attached after closing
/// @param viewable whether the browser can show it: PDF, image, video
record DocumentLine(
        UUID id,
        int version,
        String fileName,
        long bytes,
        @Nullable Integer pages,
        @Nullable String sha256,
        @Nullable String category,
        @Nullable String reason,
        @Nullable String guess,
        @Nullable Integer item,
        String status,
        @Nullable String refusal,
        Instant at,
        boolean late,
        boolean pickedUp,
        boolean deletable,
        boolean viewable) {

    public boolean refused() {
        return status.equals("refused");
    }

    /// Still on its way through the checks: the page asks again by itself.
    public boolean underWay() {
        return status.equals("checking") || status.equals("waiting-for-scanner");
    }
}
