package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.depesche.portal.cases.CasePage;
import de.depesche.portal.cases.CaseSummary;
import de.depesche.portal.cases.PageRequest.Position;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the list as the API tells it.
@Schema(name = "CaseList")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseListJson(
        List<RowJson> cases,

        @Schema(description = "How many there are, counted up to 1,000")
        int total,

        @Schema(description = "Whether there are more than were counted")
        boolean more,

        @Schema(description = "Nothing was found as typed; these resemble it")
        boolean similar,

        @Nullable String previous,
        @Nullable String next) {

    @Schema(name = "CaseRow")
    record RowJson(
            @JsonUnwrapped CaseJson file,

            @Schema(
                    description =
                            "How many documents the hospital has attached; until the closing 0 for a Medical Service")
            int documents,

            @Schema(description = "How many of them have no category yet")
            int unsorted,

            @Schema(description = "How many papers are wanted")
            int items,

            @Schema(description = "How many of them are answered; until the closing 0 for a Medical Service")
            int answered,

            @Schema(description = "Documents are there, but only closing makes them count as in time")
            boolean uploadedButNotClosed) {

        static RowJson of(CaseSummary summary) {
            return new RowJson(
                    CaseJson.of(summary.file(), summary.insured()),
                    summary.documents(),
                    summary.unsorted(),
                    summary.items(),
                    summary.answered(),
                    summary.isUploadedButNotClosed());
        }
    }

    static CaseListJson of(CasePage page) {
        return new CaseListJson(
                page.rows().stream().map(RowJson::of).toList(),
                Math.min(page.total(), CasePage.COUNTED),
                page.hasMoreThanCounted(),
                page.similar(),
                page.previous().map(Position::token).orElse(null),
                page.next().map(Position::token).orElse(null));
    }
}
