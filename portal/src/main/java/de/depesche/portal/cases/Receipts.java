package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands receipts to the two sides of their case.
@Service
public class Receipts {
    private final ReceiptStore store;
    private final CaseViews cases;

    Receipts(ReceiptStore store, CaseViews cases) {
        this.store = store;
        this.cases = cases;
    }

    /// In the order of the acts.
    @Transactional(readOnly = true)
    public List<CaseReceipt> of(Permit permit, CaseId id) {
        cases.find(permit, id);
        return store.of(id);
    }

    @Transactional(readOnly = true)
    public CaseReceipt find(Permit permit, ReceiptId id) {
        return load(permit, id).receipt();
    }

    /// @throws Problem.Refused until it is sealed
    @Transactional(readOnly = true)
    public SealedReceipt read(Permit permit, ReceiptId id) {
        var found = load(permit, id);
        var pdf = store.pdf(id).orElseThrow(() -> new Problem.Refused("receipt-not-sealed-yet"));
        return new SealedReceipt(found.receipt(), found.file().facts().orderNumber(), pdf);
    }

    private record Found(CaseFile file, CaseReceipt receipt) {}

    private Found load(Permit permit, ReceiptId id) {
        var receipt = store.find(id).orElseThrow(() -> new Problem.NotFound("receipt"));
        return new Found(cases.find(permit, receipt.caseId()), receipt);
    }
}
