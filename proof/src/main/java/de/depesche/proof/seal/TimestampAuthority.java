package de.depesche.proof.seal;

import de.depesche.proof.log.Hash;
import java.security.cert.X509Certificate;
import java.util.List;

/// Says when something existed (RFC 3161).
public sealed interface TimestampAuthority permits BuiltInTimestamps, RemoteTimestamps {
    /// How receipts name it, German.
    String name();

    /// One German sentence on what its word is worth, for the receipt.
    String standing();

    /// A DER-encoded timestamp token over this SHA-256 value.
    ///
    /// @throws SealUnavailable no answer in time, or not an answer to this question
    byte[] stamp(Hash imprint) throws SealUnavailable;

    /// Roots to which its certificate leads; they belong into the trust file.
    List<X509Certificate> roots();
}
