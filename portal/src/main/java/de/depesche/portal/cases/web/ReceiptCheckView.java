package de.depesche.portal.cases.web;

import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the check of a receipt found: `model.check` of `cases/receipt-check`.
///
/// @param orderNumber and `actAt`: what the receipt states; shown only when it holds
record ReceiptCheckView(
        boolean holds,
        @Nullable String orderNumber,
        @Nullable Instant actAt,
        List<Line> findings) {
    ReceiptCheckView {
        findings = List.copyOf(findings);
    }

    /// @param result `holds`, `broken`, `unchecked`
    record Line(String check, String result, String sentence) {}

    static ReceiptCheckView of(Verification verification, Locale locale) {
        var german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        var lines = verification.findings().stream()
                .map(finding -> line(finding, german))
                .toList();
        var believed = verification.statement().filter(_ -> verification.holds());
        return new ReceiptCheckView(
                verification.holds(),
                believed.map(statement -> statement.orderNumber()).orElse(null),
                believed.map(statement -> statement.actAt()).orElse(null),
                lines);
    }

    private static Line line(Finding finding, boolean german) {
        var result = switch (finding) {
            case Finding.Holds _ -> "holds";
            case Finding.Broken _ -> "broken";
            case Finding.Unchecked _ -> "unchecked";
        };
        return new Line(
                german ? finding.check().german() : finding.check().english(),
                result,
                german ? finding.german() : finding.english());
    }
}
