package de.depesche.formats.receipts;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.CompanionFiles;
import de.depesche.formats.companion.ServiceName;
import de.depesche.formats.mail.MailPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/// A message of a Kassenärztliche Vereinigung that answers a delivery: what is needed to find the delivery.
///
/// @param guid of the companion file that came back, where there is one that can be read
public record Answer(
        Kind kind,
        Optional<String> from,
        Optional<String> date,
        Optional<String> messageId,
        Optional<String> inReplyTo,
        Optional<String> originalMessageId,
        Optional<UUID> guid) {

    public static Answer of(MailPart mail) {
        var mdn = Mdn.parse(mail);
        var guid = mail.parts().stream()
                .filter(part -> part.fileName()
                        .filter(CompanionFile.FILE_NAME::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .flatMap(Answer::guid);
        return new Answer(
                kind(mail, mdn),
                mail.header("From"),
                mail.header("Date"),
                mail.header("Message-ID"),
                mail.header("In-Reply-To"),
                mdn.flatMap(Mdn::originalMessageId),
                guid);
    }

    /// By the Dienstkennung; without one, a notification is a technical receipt.
    private static Kind kind(MailPart mail, Optional<Mdn> mdn) {
        var type = mail.header("X-KIM-Dienstkennung")
                .or(() -> mail.header("X-KVC-Dienstkennung"))
                .flatMap(ServiceName::parse)
                .map(ServiceName::messageType)
                .orElse(mdn.isPresent() ? "Eingangsbestaetigung" : "");
        return switch (type) {
            case "Eingangsbestaetigung" -> Kind.TECHNICAL;
            case "Rueckmeldung", "Status", "Pruefprotokoll" -> Kind.FACTUAL;
            default -> Kind.OTHER;
        };
    }

    private static Optional<UUID> guid(MailPart part) {
        try (var in = new ByteArrayInputStream(part.content().orElseGet(part::body))) {
            return CompanionFiles.guid(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public enum Kind {
        /// Eingangsbestätigung: the delivery arrived.
        TECHNICAL,
        /// Rückmeldung: what the check of the delivery gave.
        FACTUAL,
        OTHER
    }
}
