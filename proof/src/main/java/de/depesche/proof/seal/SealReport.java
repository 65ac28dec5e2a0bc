package de.depesche.proof.seal;

import java.time.Instant;
import java.util.Optional;

/// What a seal turned out to be.
///
/// @param intact the signature fits the bytes it covers and its certificate's key
/// @param level such as `PAdES-BASELINE-LT`
/// @param sealer whose certificate, by name
/// @param trusted the certificate leads to a seal root that was given
/// @param passed every rule of ETSI EN 319 102-1 under the strict policy holds
/// @param cause why not, in the library's words; empty when it passed
/// @param timestamp the timestamp, if there is one
public record SealReport(
        boolean intact,
        String level,
        String sealer,
        boolean trusted,
        boolean passed,
        String cause,
        Optional<Stamp> timestamp) {

    /// @param holds genuine, over this seal, and made by an authority that leads to a root that was given
    public record Stamp(boolean holds, Instant at, String authority) {}
}
