package de.depesche.formats.receipts;

import de.depesche.formats.companion.CompanionFile;
import java.time.Instant;

/// A delivery that went out, as its answers will find it.
///
/// @param messageId of its mail, with or without angle brackets
public record SentDelivery(String messageId, CompanionFile companion, Instant sentAt) {

    boolean hasId(String other) {
        return bare(messageId).equals(bare(other));
    }

    private static String bare(String id) {
        var stripped = id.strip();
        return stripped.startsWith("<") && stripped.endsWith(">")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }
}
