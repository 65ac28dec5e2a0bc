package de.depesche.proof.canonical;

/// The one exception of every `parse` in this module: the text is not what it claims to be. The message names the
/// place and the cause in English; it never repeats more than a few characters of the input.
public final class Malformed extends RuntimeException {
    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
