package de.depesche.portal.cases;

import de.depesche.portal.ledger.LedgerProofs;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.seal.TimestampAuthority;
import de.depesche.proof.verification.TrustAnchors;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// By what keys the receipts of this portal are to be trusted: those of today and those of former years, whoever stamps
/// now.
@Component
public class ReceiptTrust {
    private final ReceiptStatement.Portal portal;
    private final SealKeys keys;
    private final List<X509Certificate> timestampRoots;
    private final LedgerProofs proofs;

    ReceiptTrust(
            ReceiptStatement.Portal portal,
            SealKeys keys,
            TimestampAuthority authority,
            SealSettings settings,
            LedgerProofs proofs) {
        this.portal = portal;
        this.keys = keys;
        this.timestampRoots = Stream.concat(authority.roots().stream(), settings.tsaRoots().stream())
                .filter(root -> !root.equals(keys.root()))
                .distinct()
                .toList();
        this.proofs = proofs;
    }

    public TrustAnchors anchors() {
        return new TrustAnchors(portal.name(), List.of(proofs.verifier()), List.of(keys.root()), timestampRoots);
    }
}
