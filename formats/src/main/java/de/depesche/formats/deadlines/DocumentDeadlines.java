package de.depesche.formats.deadlines;

import java.time.LocalDate;
import java.util.Collection;

/// Answers until when a hospital must send its documents: the version by the day of admission, the length by the
/// version, the end by the legal calendar.
///
/// That the time runs from the receipt of the request, and that the documents must have *arrived* in it, is § 7 (2)
/// PrüfvV (2017: wording read; 2022: secondary sources).
public final class DocumentDeadlines {
    private final PruefvvTable table;
    private final LegalCalendar calendar;

    public DocumentDeadlines(PruefvvTable table, LegalCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    /// With the tables inside this jar.
    public static DocumentDeadlines german() {
        return new DocumentDeadlines(PruefvvTable.german(), LegalCalendar.german());
    }

    /// @param admission the patient's day of admission
    /// @param received the day on which the request reached the hospital
    /// @param places the seat of the Medical Service, at least one
    public DocumentDeadlineOutcome compute(LocalDate admission, LocalDate received, Collection<Place> places) {
        if (received.isBefore(admission)) {
            return new DocumentDeadlineOutcome.ReceivedBeforeAdmission(admission, received);
        }
        return table.at(admission)
                .<DocumentDeadlineOutcome>map(
                        version -> new DocumentDeadlineOutcome.Computed(compute(version, received, places)))
                .orElseGet(() -> new DocumentDeadlineOutcome.NoVersion(admission));
    }

    private DocumentDeadline compute(PruefvvVersion version, LocalDate received, Collection<Place> places) {
        var deadline = calendar.after(received, version.documents(), places);
        var extended = version.extension().map(extension -> calendar.extended(deadline, extension.span()));
        return new DocumentDeadline(version, received, deadline, extended);
    }
}
