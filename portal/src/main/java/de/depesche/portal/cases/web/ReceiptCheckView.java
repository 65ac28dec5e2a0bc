package de.depesche.portal.cases.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the check of a receipt found: `model.check` of `cases/receipt-check`.
///
/// @param orderNumber and `actAt`: what the receipt states; shown only when it holds
record ReceiptCheckView(
        String fileName,
        boolean holds,
        @Nullable String orderNumber,
        @Nullable Instant actAt,
        List<Line> findings) {
    ReceiptCheckView {
        findings = List.copyOf(findings);
    }

    /// @param result `holds`, `broken`, `unchecked`
    record Line(String check, String result, String sentence) {}
}
