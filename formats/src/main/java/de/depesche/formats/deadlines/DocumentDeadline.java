package de.depesche.formats.deadlines;

import java.time.LocalDate;
import java.util.Optional;

/// When a hospital's documents must have arrived, by law and contract, and why.
///
/// @param version the version of the PrüfvV that the case is under
/// @param received the day on which the request reached the hospital (Zugang)
/// @param deadline the end, with its explanation
/// @param extended the end of the Nachfrist, where the version has one; it costs `version().extension()`'s fee
public record DocumentDeadline(
        PruefvvVersion version, LocalDate received, Deadline deadline, Optional<Deadline> extended) {

    /// Sets the date that the Medical Service named beside this one. The Medical Service's date rules.
    public DateComparison comparedWith(Deadline named) {
        return new DateComparison(named, deadline);
    }
}
