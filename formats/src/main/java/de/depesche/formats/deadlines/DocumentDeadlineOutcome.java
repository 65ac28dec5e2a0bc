package de.depesche.formats.deadlines;

import java.time.LocalDate;

/// A deadline, or why there is none; then only a date named by the Medical Service can stand in.
public sealed interface DocumentDeadlineOutcome {
    record Computed(DocumentDeadline deadline) implements DocumentDeadlineOutcome {}

    /// The table has no version for patients admitted on that day (before 2015, in the table shipped).
    record NoVersion(LocalDate admission) implements DocumentDeadlineOutcome {}

    /// One of the two dates is wrong: nobody asks for the documents of a patient to come.
    record ReceivedBeforeAdmission(LocalDate admission, LocalDate received) implements DocumentDeadlineOutcome {}
}
