package de.depesche.portal.demo;

import de.depesche.portal.cases.Acknowledgements;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.PickUpRuns;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.organisations.Organisation;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A Medical Service picks up what waits: all of it in one transaction, and nothing at all when something of
/// somebody who tries the portal out is among it, who wants to pick it up themselves.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoPickUps {
    private final DemoPermits permits;
    private final PickUpRuns runs;
    private final CaseViews views;
    private final Acknowledgements acknowledgements;
    private final TransactionTemplate together;

    DemoPickUps(
            DemoPermits permits,
            PickUpRuns runs,
            CaseViews views,
            Acknowledgements acknowledgements,
            PlatformTransactionManager transactions) {
        this.permits = permits;
        this.runs = runs;
        this.views = views;
        this.acknowledgements = acknowledgements;
        this.together = new TransactionTemplate(transactions);
    }

    void pickUp(Organisation md) {
        var permit = permits.of(md);
        together.executeWithoutResult(status -> {
            var run = runs.open(permit);
            if (areInvented(permit, run.cases())) {
                runs.confirm(permit, run.id());
                acknowledgeHalf(permit, run.cases());
            } else {
                status.setRollbackOnly();
            }
        });
    }

    private boolean areInvented(Permit permit, List<CaseId> cases) {
        return cases.stream()
                .allMatch(id ->
                        InventedCase.isNumber(views.find(permit, id).facts().orderNumber()));
    }

    private void acknowledgeHalf(Permit permit, List<CaseId> cases) {
        for (int i = 0; i < cases.size(); i += 2) {
            acknowledgements.acknowledge(permit, cases.get(i));
        }
    }
}
