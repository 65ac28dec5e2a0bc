package de.depesche.proof.seal;

/// No seal now: the timestamp authority is away or its answer does not hold. Nothing was written and nothing weaker
/// was made; the same call may succeed later.
public final class SealUnavailable extends Exception {
    public SealUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
