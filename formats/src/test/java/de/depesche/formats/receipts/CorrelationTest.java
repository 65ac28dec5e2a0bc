package de.depesche.formats.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.DocumentType;
import de.depesche.formats.oneclick.Mails;
import de.depesche.formats.receipts.Correlation.By;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    private static final CompanionFile FIRST = Mails.companion(false, DocumentType.BILLING, List.of(Mails.KVDT));
    private static final SentDelivery ONE = new SentDelivery("<1@praxis>", FIRST, Instant.EPOCH);
    private static final SentDelivery TWO =
            new SentDelivery("2@praxis", FIRST.correction(FIRST.deliveredAt(), List.of("b")), Instant.EPOCH);
    private static final List<SentDelivery> SENT = List.of(TWO, ONE);

    @Test
    void eitherFieldFindsTheDelivery() {
        assertThat(of(Answer.Kind.TECHNICAL, "<1@praxis>", "", false))
                .isEqualTo(new Correlation.Found(ONE, By.MESSAGE_ID));
        assertThat(of(Answer.Kind.TECHNICAL, "", "<2@praxis>", false))
                .isEqualTo(new Correlation.Found(TWO, By.MESSAGE_ID));
        assertThat(of(Answer.Kind.TECHNICAL, "1@praxis", "<1@praxis>", false))
                .isEqualTo(new Correlation.Found(ONE, By.MESSAGE_ID));
    }

    @Test
    void fieldsThatContradictEachOtherAreNotBelieved() {
        assertThat(of(Answer.Kind.TECHNICAL, "<1@praxis>", "<2@praxis>", false))
                .isInstanceOf(Correlation.NotFound.class);
    }

    @Test
    void aTechnicalReceiptIsNotFoundByItsGuidNorAFactualOneByItsId() {
        assertThat(of(Answer.Kind.TECHNICAL, "", "", true)).isInstanceOf(Correlation.NotFound.class);
        assertThat(of(Answer.Kind.FACTUAL, "<1@praxis>", "<1@praxis>", false)).isInstanceOf(Correlation.NotFound.class);
    }

    @Test
    void theLatestVersionOfAGuidIsMeant() {
        assertThat(of(Answer.Kind.FACTUAL, "", "", true)).isEqualTo(new Correlation.Found(TWO, By.GUID));
    }

    @Test
    void otherAnswersAreFoundByEither() {
        assertThat(of(Answer.Kind.OTHER, "<1@praxis>", "", true)).isEqualTo(new Correlation.Found(TWO, By.GUID));
        assertThat(of(Answer.Kind.OTHER, "<1@praxis>", "", false)).isEqualTo(new Correlation.Found(ONE, By.MESSAGE_ID));
    }

    @Test
    void whatTheAnswerDoesNotSayIsADash() {
        var nothing = new Answer(
                Answer.Kind.OTHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(new Correlation.NotFound(nothing).text(Locale.ENGLISH))
                .contains("sender –, date –, Message-ID –, GUID –");
    }

    private static Correlation of(Answer.Kind kind, String inReplyTo, String original, boolean guid) {
        var answer = new Answer(
                kind,
                Optional.of("kv@kim.example"),
                Optional.of("heute"),
                Optional.of("<a@kv>"),
                Optional.of(inReplyTo).filter(id -> !id.isEmpty()),
                Optional.of(original).filter(id -> !id.isEmpty()),
                guid ? Optional.<UUID>of(FIRST.guid()) : Optional.empty());
        return Correlation.of(answer, SENT);
    }
}
