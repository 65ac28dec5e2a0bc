package de.depesche.formats.receipts;

import de.depesche.formats.rules.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which delivery an answer belongs to (source: 1ClickAbrechnung V2.1, [1Click0815] and [1Click0816]; wording): a
/// technical receipt by In-Reply-To or Original-Message-ID, a factual one by the GUID of the companion file that came
/// back, and by nothing else.
public sealed interface Correlation {

    /// @param delivery of several versions of one GUID, the latest
    record Found(SentDelivery delivery, By by) implements Correlation {}

    /// A person must be told, and ask the KV.
    record NotFound(Answer answer) implements Correlation {
        private static final Text SENTENCES = Text.of(
                "Diese Antwort lässt sich keiner gesendeten Lieferung zuordnen. Bitte fragen Sie bei der KV nach und"
                        + " nennen Sie: Absender {from}, Datum {date}, Message-ID {id}, GUID {guid}.",
                "This answer belongs to no delivery that was sent. Please ask the KV and name: sender {from}, date"
                        + " {date}, Message-ID {id}, GUID {guid}.");

        /// Everything that the KV needs to know; what the answer does not say is a dash.
        public String text(Locale language) {
            return SENTENCES.in(
                    language,
                    Map.of(
                            "from", answer.from().orElse("–"),
                            "date", answer.date().orElse("–"),
                            "id", answer.messageId().orElse("–"),
                            "guid", answer.guid().map(Object::toString).orElse("–")));
        }
    }

    enum By {
        MESSAGE_ID,
        GUID
    }

    /// Where In-Reply-To and Original-Message-ID name two different deliveries, neither is believed.
    ///
    /// @param sent in any order
    static Correlation of(Answer answer, List<SentDelivery> sent) {
        var byId = byId(answer, sent);
        var byGuid = sent.stream()
                .filter(delivery -> answer.guid()
                        .filter(delivery.companion().guid()::equals)
                        .isPresent())
                .max(Comparator.comparingInt(delivery -> delivery.companion().version()))
                .<Correlation>map(delivery -> new Found(delivery, By.GUID));
        var found = switch (answer.kind()) {
            case TECHNICAL -> byId;
            case FACTUAL -> byGuid;
            case OTHER -> byGuid.or(() -> byId);
        };
        return found.orElseGet(() -> new NotFound(answer));
    }

    private static Optional<Correlation> byId(Answer answer, List<SentDelivery> sent) {
        var named = Stream.of(answer.inReplyTo(), answer.originalMessageId())
                .flatMap(Optional::stream)
                .flatMap(id -> sent.stream().filter(delivery -> delivery.hasId(id)))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(new Found(named.getFirst(), By.MESSAGE_ID)) : Optional.empty();
    }
}
