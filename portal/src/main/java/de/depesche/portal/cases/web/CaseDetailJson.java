package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.depesche.portal.cases.CaseView;
import de.depesche.portal.cases.ItemState.Missing;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.ItemState.Supplied;
import de.depesche.portal.cases.RequestedItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case with its requested papers.
@Schema(name = "CaseDetail")
record CaseDetailJson(@JsonUnwrapped CaseJson file, List<ItemJson> items) {

    @Schema(name = "RequestedItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            int number,
            String title,
            @Nullable String kdlCode,

            @Schema(
                    description = "Until the closing `missing` for a Medical Service",
                    allowableValues = {"missing", "supplied", "not-available"})
            String state,

            @Schema(description = "Why there is no such paper; with `not-available` only") @Nullable
            String statement) {

        static ItemJson of(RequestedItem item) {
            return new ItemJson(
                    item.number(),
                    item.title(),
                    item.kdlCode().orElse(null),
                    switch (item.state()) {
                        case Missing _ -> "missing";
                        case Supplied _ -> "supplied";
                        case NotAvailable _ -> "not-available";
                    },
                    item.state() instanceof NotAvailable(var statement) ? statement : null);
        }
    }

    static CaseDetailJson of(CaseView view) {
        return new CaseDetailJson(
                CaseJson.of(view.file(), view.insured()),
                view.items().stream().map(ItemJson::of).toList());
    }
}
