package de.depesche.proof;

import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.VisibleText;
import de.depesche.proof.verification.Check;
import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.Verification;

/// The result as people read it in a terminal. Whether something holds is said in words; colour only repeats it.
record VerificationText(Language language, boolean colour) {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31;1m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    String of(Verification verification) {
        var text = new StringBuilder();
        verification.statement().ifPresent(statement -> head(statement, text));
        verification.findings().forEach(finding -> line(finding, text));
        return text.append('\n').append(result(verification)).append('\n').toString();
    }

    private void head(ReceiptStatement statement, StringBuilder text) {
        text.append(language.of("Beleg ", "Receipt "))
                .append(statement.receiptId())
                .append(language.of(", Auftrag ", ", order "))
                .append(VisibleText.of(statement.orderNumber()))
                .append('\n')
                .append(VisibleText.of(statement.hospital().name()))
                .append(" → ")
                .append(VisibleText.of(statement.medicalService().name()))
                .append(", ")
                .append(language.moment(statement.actAt()))
                .append(", ")
                .append(timeliness(statement.timeliness()))
                .append(language.of(", Dateien: ", ", files: "))
                .append(statement.files().size())
                .append("\n\n");
    }

    private String timeliness(ReceiptStatement.Timeliness timeliness) {
        return switch (timeliness) {
            case IN_TIME -> language.of("fristgerecht", "in time");
            case LATE -> language.of("verspätet", "late");
            case NOT_APPLICABLE -> language.of("ohne Frist", "without deadline");
        };
    }

    private void line(Finding finding, StringBuilder text) {
        var mark = switch (finding) {
            case Finding.Holds holds -> coloured(GREEN, language.of("gilt         ", "holds          "));
            case Finding.Broken broken -> coloured(RED, language.of("GILT NICHT   ", "DOES NOT HOLD  "));
            case Finding.Unchecked unchecked -> coloured(YELLOW, language.of("nicht geprüft", "not checked    "));
        };
        var name = language.of(finding.check().german(), finding.check().english());
        text.append("  ").append(mark).append("  ").append(name).append(": ");
        text.append(language.of(finding.german(), finding.english())).append('\n');
    }

    private String result(Verification verification) {
        var broken = count(verification, Finding.Broken.class);
        var files = verification.findings().stream()
                .filter(VerificationText::isForeignFile)
                .count();
        if (broken > files) {
            return coloured(RED, language.of("Der Beleg gilt NICHT.", "The receipt does NOT hold."))
                    + open(verification);
        }
        if (files > 0) {
            return coloured(
                            RED,
                            language.of(
                                    "Der Beleg gilt, aber so steht nicht jede Ihrer Dateien darin: ",
                                    "The receipt holds, but not each of your files is in it like this: "))
                    + files + "." + open(verification);
        }
        return coloured(GREEN, language.of("Alles Geprüfte gilt.", "Everything checked holds.")) + open(verification);
    }

    private static boolean isForeignFile(Finding finding) {
        return finding instanceof Finding.Broken(var check, var _, var _) && check == Check.GIVEN_FILE;
    }

    private String open(Verification verification) {
        var unchecked = count(verification, Finding.Unchecked.class);
        return unchecked == 0 ? "" : language.of(" Nicht geprüft: ", " Not checked: ") + unchecked + ".";
    }

    private static long count(Verification verification, Class<? extends Finding> kind) {
        return verification.findings().stream().filter(kind::isInstance).count();
    }

    private String coloured(String code, String text) {
        return colour ? code + text + PLAIN : text;
    }
}
