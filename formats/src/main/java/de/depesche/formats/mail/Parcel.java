package de.depesche.formats.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What travels together: a mail with its attachments, or the files alone that such a mail would carry.
///
/// @param mail the message, opened as far as it can be without a key; empty where there are only files
/// @param attachments the parts with a name, at most [MailPart#MOST_PARTS]
/// @param passedOver names of folders beside the files, into which nobody looks
public record Parcel(Optional<MailPart> mail, List<MailPart> attachments, List<String> passedOver) {
    private static final int DEEPEST = 8;
    private static final Set<String> CLOSED =
            Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted");

    public Parcel {
        attachments = List.copyOf(attachments);
        passedOver = List.copyOf(passedOver);
    }

    /// A message inside another one, as the carriers of KIM wrap it, is taken out.
    public static Parcel of(MailPart mail) {
        var message = message(mail, DEEPEST);
        var attachments = new ArrayList<MailPart>();
        collect(message, DEEPEST, attachments);
        return new Parcel(Optional.of(message), attachments, List.of());
    }

    /// @param files each with its name
    public static Parcel of(List<MailPart> files) {
        return of(files, List.of());
    }

    /// @param files each with its name
    /// @param passedOver names of folders beside them
    public static Parcel of(List<MailPart> files, List<String> passedOver) {
        return new Parcel(Optional.empty(), files, passedOver);
    }

    public boolean isMail() {
        return mail.isPresent();
    }

    /// Whether its content can only be read with a key, or stands in a signature that nobody has taken off.
    public boolean isClosed() {
        return mail.filter(message -> CLOSED.contains(message.contentType().value()))
                .isPresent();
    }

    /// A field of the message in clear, encoded words included.
    public Optional<String> header(String name) {
        return mail.flatMap(message -> message.header(name)).map(EncodedWords::decoded);
    }

    /// X-KIM-Dienstkennung, or X-KVC-Dienstkennung of KV-Connect.
    public Optional<String> service() {
        return header("X-KIM-Dienstkennung").or(() -> header("X-KVC-Dienstkennung"));
    }

    private static MailPart message(MailPart mail, int deepest) {
        if (deepest == 0) {
            return mail;
        }
        if (isMessage(mail)) {
            return mail.content()
                    .map(content -> message(MailPart.parse(content), deepest - 1))
                    .orElse(mail);
        }
        var parts = mail.parts();
        return parts.size() == 1 && isMessage(parts.getFirst()) ? message(parts.getFirst(), deepest - 1) : mail;
    }

    private static void collect(MailPart part, int deepest, List<MailPart> into) {
        var parts = deepest == 0 ? List.<MailPart>of() : part.parts();
        if (parts.isEmpty() && part.fileName().isPresent() && into.size() < MailPart.MOST_PARTS) {
            into.add(part);
        }
        parts.forEach(inner -> collect(inner, deepest - 1, into));
    }

    private static boolean isMessage(MailPart part) {
        return part.contentType().value().equals("message/rfc822");
    }
}
