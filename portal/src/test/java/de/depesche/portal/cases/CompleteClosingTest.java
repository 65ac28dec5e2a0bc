package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.FilingOutcome.Filed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Closing by one click, which asks nothing.
class CompleteClosingTest extends ClosedCases {
    @Autowired
    Closings closings;

    @Autowired
    CaseViews views;

    @Test
    void whatIsAnsweredAndSortedClosesByOneClickAndNothingElse() {
        var file = world.filed();
        assertThat(close(file)).isEqualTo(Outcome.refused(Refusal.PAPERS_MISSING));
        world.answerItems(file);
        assertThat(close(file)).as("without a document").isEqualTo(Outcome.refused(Refusal.PAPERS_MISSING));
        world.attach(file, documents.add("Brief.pdf"), "Brief.pdf");

        assertThat(close(file)).isInstanceOf(Outcome.Done.class);
        assertThat(close(file)).isEqualTo(Outcome.refused(Refusal.ALREADY_CLOSED));
    }

    @Test
    void aNoticeAsksForNothing() {
        var facts = world.filed().facts();
        var notice = new CaseFiling(
                world.parties().hospital().organisation().id(),
                CaseKind.NOTICE,
                new CaseFacts(
                        "MD/" + UUID.randomUUID(),
                        "Gutachten liegt vor",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        facts.receivedOn()),
                Optional.empty(),
                Optional.empty(),
                List.<NamedPaper>of());
        var filed = beans.getBean(CaseFilings.class).file(world.parties().md().clientPermit(), notice);

        assertThat(close(((Filed) filed).file())).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<CaseFile> close(CaseFile file) {
        return closings.closeComplete(
                hospital(), file.id(), views.find(hospital(), file.id()).version());
    }
}
