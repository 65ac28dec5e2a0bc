package de.depesche.proof.receipt;

import java.time.Instant;
import java.time.LocalDate;

/// @param lastDay the last day that is in time, in Germany
/// @param end the first instant that is not in time any more: 24:00 Europe/Berlin of that day
public record Deadline(LocalDate lastDay, Instant end) {
    public Deadline {
        end = Texts.micros(end);
    }
}
