package de.depesche.proof.verification;

import de.depesche.proof.receipt.ReceiptFile;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.VisibleText;
import java.util.HashSet;
import java.util.List;

/// The files that somebody holds, against those that the receipt lists.
record FileFindings(Findings findings) {

    void check(ReceiptStatement statement, List<GivenFile> given) {
        given.forEach(file -> check(statement, file));
        var hashes = new HashSet<>(given.stream().map(GivenFile::sha256).toList());
        var rest = statement.files().stream()
                .filter(file -> !hashes.contains(file.sha256()))
                .count();
        if (rest > 0) {
            findings.unchecked(
                    Check.FILES_NOT_GIVEN,
                    rest + " von " + statement.files().size()
                            + " Dateien des Belegs wurden nicht zur Prüfung angegeben.",
                    rest + " of the receipt's " + statement.files().size() + " files were not given to be checked.");
        }
    }

    private void check(ReceiptStatement statement, GivenFile given) {
        var same = statement.files().stream()
                .filter(file -> file.sha256().equals(given.sha256()) && file.sizeBytes() == given.sizeBytes())
                .toList();
        if (!same.isEmpty()) {
            known(given, same);
        } else if (statement.files().stream().anyMatch(file -> file.fileName().equals(given.name()))) {
            findings.broken(
                    Check.GIVEN_FILE,
                    shown(given.name()) + ": steht im Beleg, aber mit anderem Inhalt.",
                    shown(given.name()) + ": is in the receipt, but with other content.");
        } else {
            findings.broken(
                    Check.GIVEN_FILE,
                    shown(given.name()) + ": steht nicht im Beleg.",
                    shown(given.name()) + ": is not in the receipt.");
        }
    }

    private void known(GivenFile given, List<ReceiptFile> same) {
        var named = same.stream().anyMatch(file -> file.fileName().equals(given.name()));
        var other = shown(same.getFirst().fileName());
        findings.holds(
                Check.GIVEN_FILE,
                shown(given.name()) + ": genau dieser Inhalt steht im Beleg"
                        + (named ? "." : ", unter dem Namen " + other + "."),
                shown(given.name()) + ": exactly this content is in the receipt"
                        + (named ? "." : ", under the name " + other + "."));
    }

    private static String shown(String name) {
        return VisibleText.of(name);
    }
}
