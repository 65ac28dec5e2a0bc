package de.depesche.portal.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Known as soon as the act is recorded; its position in the log follows when the log takes it in.
public record EntryId(UUID value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A UUID of version 7: ids of one time lie side by side in the index, 74 bits of each are random.
    static EntryId next(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new EntryId(new UUID(high, low));
    }
}
