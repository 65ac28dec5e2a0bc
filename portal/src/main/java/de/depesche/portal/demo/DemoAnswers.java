package de.depesche.portal.demo;

import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseFilings;
import de.depesche.portal.cases.CaseKind;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.FilingOutcome.KnownAlready;
import de.depesche.portal.cases.FilingOutcome.OrderNumberTaken;
import de.depesche.portal.cases.ItemAnswers;
import de.depesche.portal.cases.ItemState;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.demo.DemoPlan.Answer;
import de.depesche.portal.demo.DemoPlan.Reached;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Carries one answer of the plan as far as it goes, from wherever it stands.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoAnswers {
    private final DemoPermits permits;
    private final CaseFilings filings;
    private final DemoUploads uploads;
    private final Assignments assignments;
    private final ItemAnswers answers;
    private final CaseViews views;
    private final Closings closings;

    DemoAnswers(
            DemoPermits permits,
            CaseFilings filings,
            DemoUploads uploads,
            Assignments assignments,
            ItemAnswers answers,
            CaseViews views,
            Closings closings) {
        this.permits = permits;
        this.filings = filings;
        this.uploads = uploads;
        this.assignments = assignments;
        this.answers = answers;
        this.views = views;
        this.closings = closings;
    }

    void bring(Answer wanted) throws IOException {
        var md = permits.of(wanted.md());
        var file = filed(md, wanted);
        if (!file.state().isOpen()) {
            return;
        }
        if (file.kind() == CaseKind.NOTICE) {
            uploads.bring(md, file, wanted.papers());
            return;
        }
        var clerk = permits.clerkOf(wanted.hospital(), wanted.clerk());
        assignments.take(clerk, file.id());
        uploads.bring(clerk, file, wanted.papers());
        if (wanted.reached() != Reached.UPLOADED) {
            answer(clerk, file);
        }
        if (wanted.reached() == Reached.CLOSED) {
            uploads.awaitChecks(clerk, file);
            closings.close(clerk, file.id(), views.find(clerk, file.id()).version());
        }
    }

    private CaseFile filed(Permit md, Answer wanted) {
        return switch (filings.file(md, wanted.filing())) {
            case Filed(var file) -> file;
            case KnownAlready(var file) -> file;
            case OrderNumberTaken(var file) -> file;
        };
    }

    private void answer(Permit clerk, CaseFile file) {
        views.withoutPerson(clerk, file.id())
                .items()
                .forEach(item -> answers.answer(clerk, file.id(), item.number(), new ItemState.Supplied()));
    }
}
