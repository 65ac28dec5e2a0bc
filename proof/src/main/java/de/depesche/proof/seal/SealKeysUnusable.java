package de.depesche.proof.seal;

import org.jspecify.annotations.Nullable;

/// The key folder cannot be used; the message names the file, the cause and the remedy.
public final class SealKeysUnusable extends RuntimeException {
    SealKeysUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
