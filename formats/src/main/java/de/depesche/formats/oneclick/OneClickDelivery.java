package de.depesche.formats.oneclick;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.CompanionFiles;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.KvService.Channel;
import de.depesche.formats.companion.OneClickFunction;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.rules.Findings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A mail that is to be, or was, sent to a Kassenärztliche Vereinigung.
///
/// @param parcel the mail with its header fields in clear, or the files alone
/// @param companion the companion file among the parts, where it can be understood
/// @param receiver what the KV takes, where its routing table is known
/// @param at the time of sending, German time
record OneClickDelivery(
        Parcel parcel,
        Optional<CompanionFile> companion,
        Optional<KvService> receiver,
        Channel channel,
        LocalDateTime at) {

    static OneClickDelivery of(
            Parcel parcel, Optional<KvService> receiver, Channel channel, LocalDateTime at, Findings findings) {
        var companion = parcel.attachments().stream()
                .filter(OneClickDelivery::isCompanion)
                .findFirst()
                .flatMap(part -> companion(part, findings));
        return new OneClickDelivery(parcel, companion, receiver, channel, at);
    }

    List<MailPart> attachments() {
        return parcel.attachments();
    }

    Optional<OneClickFunction> function() {
        return companion.flatMap(OneClickFunction::of);
    }

    List<MailPart> of(Kind kind) {
        return attachments().stream().filter(part -> kind(part) == kind).toList();
    }

    static Kind kind(MailPart part) {
        var name = name(part).toLowerCase(Locale.ROOT);
        if (isCompanion(part)) {
            return Kind.COMPANION;
        }
        if (name.endsWith(".pdf")) {
            return Kind.DECLARATION_PDF;
        }
        if (name.endsWith(".xml")) {
            return Kind.DECLARATION_XML;
        }
        return name.endsWith(".con") || name.endsWith(".con.xkm") ? Kind.BILLING : Kind.OTHER;
    }

    static String name(MailPart part) {
        return part.fileName().orElse("").strip();
    }

    private static boolean isCompanion(MailPart part) {
        return name(part).equalsIgnoreCase(CompanionFile.FILE_NAME);
    }

    private static Optional<CompanionFile> companion(MailPart part, Findings findings) {
        try {
            var content = part.content().orElseGet(part::body);
            return CompanionFiles.read(new ByteArrayInputStream(content), part.fileName(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an attachment is, by its name.
    enum Kind {
        COMPANION,
        BILLING,
        DECLARATION_PDF,
        DECLARATION_XML,
        OTHER
    }
}
