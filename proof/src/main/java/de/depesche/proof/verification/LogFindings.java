package de.depesche.proof.verification;

import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.VisibleText;
import java.util.Optional;

/// From the statement to the signed head of the portal's log.
record LogFindings(Findings findings, Optional<TrustAnchors> trust) {

    void check(Receipt receipt) {
        commitment(receipt);
        inclusion(receipt);
        checkpoint(receipt);
    }

    private void commitment(Receipt receipt) {
        var proof = receipt.proof();
        var opens = proof.entry()
                .commitment(ReceiptStatement.COMMITTED_AS)
                .filter(commitment ->
                        commitment.opens(proof.salt(), receipt.statement().canonicalBytes()))
                .isPresent();
        if (opens) {
            findings.holds(
                    Check.COMMITMENT,
                    "Der Eintrag „" + proof.entry().act() + "“ des Protokolls legt genau diese Aussage fest.",
                    "The log's entry \"" + proof.entry().act() + "\" commits to exactly this statement.");
        } else {
            findings.broken(
                    Check.COMMITMENT,
                    "Der Eintrag des Protokolls gehört nicht zu dieser Aussage.",
                    "The log's entry does not belong to this statement.");
        }
    }

    private void inclusion(Receipt receipt) {
        var proof = receipt.proof();
        var head = proof.checkpoint().checkpoint();
        var leads = proof.inclusion().size() == head.size()
                && proof.inclusion().leads(proof.entry().leafHash(), head.root());
        if (leads) {
            findings.holds(
                    Check.INCLUSION,
                    "Der Eintrag steht als Nr. " + proof.inclusion().index() + " im Protokoll mit " + head.size()
                            + " Einträgen.",
                    "The entry stands at place " + proof.inclusion().index() + " in the log of " + head.size()
                            + " entries.");
        } else {
            findings.broken(
                    Check.INCLUSION,
                    "Der Nachweis führt nicht vom Eintrag zum Stand des Protokolls.",
                    "The proof does not lead from the entry to the log's head.");
        }
    }

    private void checkpoint(Receipt receipt) {
        var proof = receipt.proof();
        var name = VisibleText.of(proof.checkpoint().checkpoint().origin());
        var signed = trust.isEmpty()
                ? proof.checkpoint().isSignedBy(proof.logKey())
                : trust.get().logKeys().stream().anyMatch(proof.checkpoint()::isSignedBy);
        if (!signed) {
            findings.broken(
                    Check.CHECKPOINT,
                    "Der Stand des Protokolls „" + name + "“ ist nicht mit dem erwarteten Schlüssel signiert.",
                    "The head of the log \"" + name + "\" is not signed with the expected key.");
        } else if (trust.isEmpty()) {
            findings.holds(
                    Check.CHECKPOINT,
                    "Der Stand des Protokolls „" + name + "“ ist signiert (Schlüssel aus dem Beleg selbst).",
                    "The head of the log \"" + name + "\" is signed (key from the receipt itself).");
        } else {
            findings.holds(
                    Check.CHECKPOINT,
                    "Der Stand des Protokolls „" + name + "“ ist mit dem Schlüssel Ihrer Vertrauensdatei signiert.",
                    "The head of the log \"" + name + "\" is signed with the key of your trust file.");
        }
    }
}
