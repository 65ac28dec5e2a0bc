package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.cases.ItemState.Missing;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.ItemState.Supplied;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final ItemState NONE = new NotAvailable("wurde nicht geschrieben");

    @Test
    void aPaperThatIsStillAskedForKeepsItsAnswerWhereverItStandsNow() {
        var before = List.of(paper(1, "Arztbrief", "AD010101", new Supplied()), paper(2, "OP-Bericht", "", NONE));

        var after = KeptAnswers.of(before, List.of(asked(1, "OP-Bericht", ""), asked(2, "Arztbrief", "AD010101")));

        assertThat(after).extracting(RequestedItem::state).containsExactly(NONE, new Supplied());
    }

    @Test
    void anAnswerIsThatOfOnePaperEvenWhereTwoAreCalledTheSame() {
        var before = List.of(
                paper(1, "Laborbefund", "LB010101", new Supplied()),
                paper(2, "Laborbefund", "LB020103", new Missing()),
                paper(3, "Fieberkurve", "", new Supplied()));

        var after = KeptAnswers.of(
                before,
                List.of(
                        asked(1, "Laborbefund", "LB010101"),
                        asked(2, "Laborbefund", "LB020103"),
                        asked(3, "Fieberkurve", ""),
                        asked(4, "Fieberkurve", "")));

        assertThat(after)
                .extracting(RequestedItem::state)
                .containsExactly(new Supplied(), new Missing(), new Supplied(), new Missing());
    }

    @Test
    void ofPapersThatAreWhollyTheSameEachKeepsItsPlace() {
        var before = List.of(paper(1, "Laborbefund", "", new Missing()), paper(2, "Laborbefund", "", NONE));

        var after = KeptAnswers.of(before, List.of(asked(1, "Laborbefund", ""), asked(2, "Laborbefund", "")));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void anotherCodeIsAnotherPaper() {
        var before = List.of(paper(1, "Laborbefund", "LB010101", new Supplied()));

        assertThat(KeptAnswers.of(before, List.of(asked(1, "Laborbefund", "LB020103"))))
                .extracting(RequestedItem::state)
                .containsExactly(new Missing());
    }

    private static RequestedItem asked(int number, String title, String kdlCode) {
        return paper(number, title, kdlCode, new Missing());
    }

    private static RequestedItem paper(int number, String title, String kdlCode, ItemState state) {
        return new RequestedItem(number, title, Optional.of(kdlCode).filter(code -> !code.isEmpty()), state);
    }
}
