package de.depesche.portal.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.UUID;

/// Takes letters away.
interface Carrier {

    Session session();

    /// Returns once the letter is in others' hands, or on disk.
    ///
    /// @throws RefusedForGood when trying again cannot help
    void carry(UUID id, MimeLetter letter) throws MessagingException, IOException;

    /// The server knows no such recipient, and says so with a permanent code.
    final class RefusedForGood extends MessagingException {
        RefusedForGood(String reason) {
            super(reason);
        }
    }
}
