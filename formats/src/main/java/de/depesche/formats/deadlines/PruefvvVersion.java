package de.depesche.formats.deadlines;

import de.depesche.formats.rules.Certainty;
import java.time.LocalDate;
import java.util.Optional;

/// One version of the Prüfverfahrensvereinbarung (§ 17c (2) KHG), as far as it sets the hospital's time to send
/// documents. The day of admission decides which version a case is under.
///
/// @param name "2022"; stays with the case
/// @param admittedFrom the first day of admission that it covers
/// @param admittedUntil the last one, inclusive; empty while no later version is known
/// @param documents the time from receipt of the request until the documents have arrived
/// @param extension the further time that the hospital can buy, if any
public record PruefvvVersion(
        String name,
        LocalDate admittedFrom,
        Optional<LocalDate> admittedUntil,
        Span documents,
        Optional<Extension> extension,
        Certainty certainty,
        String source) {

    public PruefvvVersion {
        if (name.isBlank() || admittedUntil.filter(admittedFrom::isAfter).isPresent()) {
            throw new IllegalArgumentException("a version has a name and ends after it begins: " + name);
        }
    }

    /// Nachfrist.
    ///
    /// @param feeEuro what it costs, whole euros, 0 or more
    public record Extension(Span span, int feeEuro) {
        public Extension {
            if (feeEuro < 0) {
                throw new IllegalArgumentException("a fee is not negative: " + feeEuro);
            }
        }
    }

    boolean covers(LocalDate admission) {
        return !admission.isBefore(admittedFrom)
                && admittedUntil.filter(admission::isAfter).isEmpty();
    }
}
