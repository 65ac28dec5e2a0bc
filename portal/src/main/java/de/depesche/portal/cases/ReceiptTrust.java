package de.depesche.portal.cases;

import de.depesche.portal.ledger.LedgerProofs;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.seal.TimestampAuthority;
import de.depesche.proof.verification.TrustAnchors;
import java.util.List;
import org.springframework.stereotype.Component;

/// By what keys the receipts of this portal are to be trusted.
@Component
public class ReceiptTrust {
    private final ReceiptStatement.Portal portal;
    private final SealKeys keys;
    private final TimestampAuthority authority;
    private final LedgerProofs proofs;

    ReceiptTrust(ReceiptStatement.Portal portal, SealKeys keys, TimestampAuthority authority, LedgerProofs proofs) {
        this.portal = portal;
        this.keys = keys;
        this.authority = authority;
        this.proofs = proofs;
    }

    public TrustAnchors anchors() {
        var others = authority.roots().stream()
                .filter(root -> !root.equals(keys.root()))
                .toList();
        return new TrustAnchors(portal.name(), List.of(proofs.verifier()), List.of(keys.root()), others);
    }
}
