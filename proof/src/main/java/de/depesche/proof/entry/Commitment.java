package de.depesche.proof.entry;

import de.depesche.proof.log.Hash;

/// SHA-256(salt ‖ value): binds to a value without telling it.
public record Commitment(Hash hash) {
    public static Commitment of(Salt salt, byte[] value) {
        return new Commitment(Hash.sha256(salt.bytes(), value));
    }

    public boolean opens(Salt salt, byte[] value) {
        return of(salt, value).equals(this);
    }
}
