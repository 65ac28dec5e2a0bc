package de.depesche.portal.identity;

import java.nio.ByteBuffer;
import java.util.UUID;

/// A typed user name as the counters and the log know it: an HMAC, from which the name cannot be read.
record SignInName(UUID first, UUID second) {

    static SignInName of(byte[] hmac) {
        var halves = ByteBuffer.wrap(hmac);
        return new SignInName(
                new UUID(halves.getLong(), halves.getLong()), new UUID(halves.getLong(), halves.getLong()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(32)
                .putLong(first.getMostSignificantBits())
                .putLong(first.getLeastSignificantBits())
                .putLong(second.getMostSignificantBits())
                .putLong(second.getLeastSignificantBits())
                .array();
    }
}
