package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Quittierungen: the Medical Service acknowledges what it picked up; from then on the documents stay as they are.
@Service
public class Acknowledgements {
    private final CaseActs acts;
    private final Clock clock;

    Acknowledgements(CaseActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /// Acknowledging again changes nothing.
    @Transactional
    public Outcome<CaseFile> acknowledge(Permit permit, CaseId id) {
        var file = acts.lockForMd(permit, Scope.COLLECT_CASES, id);
        return acts.carryOut(permit, CaseAct.ACKNOWLEDGED, file, picked -> picked.acknowledge(clock.instant()));
    }
}
