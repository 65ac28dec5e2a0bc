package de.depesche.proof;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.canonical.JsonObject;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.Verification;
import java.util.Locale;

/// The result as programs read it.
final class VerificationJson {
    private VerificationJson() {}

    static String text(Verification verification) {
        var findings =
                verification.findings().stream().map(VerificationJson::finding).toList();
        return new JsonObject()
                .put("holds", verification.holds())
                .put("findings", new Json.Arr(findings))
                .putIfPresent("statement", verification.statement().map(ReceiptStatement::json))
                .json()
                .text();
    }

    private static Json finding(Finding finding) {
        var result = switch (finding) {
            case Finding.Holds holds -> "holds";
            case Finding.Broken broken -> "broken";
            case Finding.Unchecked unchecked -> "unchecked";
        };
        return new JsonObject()
                .put("check", finding.check().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("result", result)
                .put("german", finding.german())
                .put("english", finding.english())
                .json();
    }
}
