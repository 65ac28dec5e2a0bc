package de.depesche.formats.receipts;

import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.OneClickFunction;
import de.depesche.formats.rules.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which answers to a delivery are still to come, and which of them are overdue (source: 1ClickAbrechnung V2.1,
/// [1Click0817] and [1Click0820]; wording). Only answers that the KV offers are awaited.
///
/// @param missing the kinds that have not come
/// @param overdue those among them that should have come by now
public record Awaited(SentDelivery delivery, Set<Answer.Kind> missing, Set<Answer.Kind> overdue) {
    private static final Text TECHNICAL = Text.of(
            "Die Eingangsbestätigung der KV fehlt. Fragen Sie dort nach, ob die Lieferung ankam (Message-ID {id}, GUID"
                    + " {guid}). Als erledigt kennzeichnen dürfen Sie sie nur nach dieser Rückfrage.",
            "The KV's confirmation of receipt is missing. Ask there whether the delivery arrived (Message-ID {id}, GUID"
                    + " {guid}). You may mark it as settled only after asking.");
    private static final Text FACTUAL = Text.of(
            "Die fachliche Rückmeldung der KV fehlt. Fragen Sie dort nach dem Ergebnis der Prüfung (Message-ID {id},"
                    + " GUID {guid}). Als erledigt kennzeichnen dürfen Sie sie nur nach dieser Rückfrage.",
            "The KV's factual answer is missing. Ask there for the result of the check (Message-ID {id}, GUID {guid})."
                    + " You may mark it as settled only after asking.");

    public Awaited {
        missing = Set.copyOf(missing);
        overdue = Set.copyOf(overdue);
    }

    /// @param received kinds of the answers that were found to belong to the delivery, or that a person settled by hand
    ///     after asking the KV
    /// @param patience what is reasonable to wait for each; nothing is laid down, so it is the caller's
    public static Awaited of(
            SentDelivery delivery,
            KvService receiver,
            Set<Answer.Kind> received,
            Map<Answer.Kind, Duration> patience,
            Instant now) {
        var missing = EnumSet.noneOf(Answer.Kind.class);
        OneClickFunction.of(delivery.companion()).ifPresent(function -> {
            if (receiver.offers(function.technicalReceipt())) {
                missing.add(Answer.Kind.TECHNICAL);
            }
            if (receiver.offers(function.factualReceipt())) {
                missing.add(Answer.Kind.FACTUAL);
            }
        });
        missing.removeAll(received);
        var overdue = EnumSet.noneOf(Answer.Kind.class);
        for (var kind : missing) {
            var wait = patience.get(kind);
            if (wait != null && now.isAfter(delivery.sentAt().plus(wait))) {
                overdue.add(kind);
            }
        }
        return new Awaited(delivery, missing, overdue);
    }

    /// One sentence for each overdue answer, the technical one first, with the way out.
    public List<String> warnings(Locale language) {
        var facts = Map.of(
                "id", delivery.messageId(), "guid", delivery.companion().guid().toString());
        return overdue.stream()
                .sorted()
                .map(kind -> (kind == Answer.Kind.TECHNICAL ? TECHNICAL : FACTUAL).in(language, facts))
                .toList();
    }
}
