package de.depesche.portal.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What an organisation has to do next, without identity data.
///
/// @param days today and the days after it, without gaps
/// @param unclosed uploaded, but not closed; the most urgent first, at most [#LISTED]
/// @param due the next deadlines, whether or not something is uploaded
/// @param pickedUp what Medical Services fetched last
public record Overview(
        Tiles tiles, List<Day> days, List<CaseSummary> unclosed, List<CaseSummary> due, List<PickedUpCase> pickedUp) {
    /// Today and the thirteen days after it.
    public static final int DAYS = 14;

    /// More than so many uploaded and not closed cases are only counted.
    public static final int LISTED = 50;

    public Overview {
        days = List.copyOf(days);
        unclosed = List.copyOf(unclosed);
        due = List.copyOf(due);
        pickedUp = List.copyOf(pickedUp);
    }

    /// Counts go up to [CasePage#COUNTED] and one more, which means "more than that"; only `endangered` is exact.
    ///
    /// @param endangered open requests with five calendar days or fewer (Frist gefährdet)
    /// @param own open requests assigned to the viewer (Eigene Vorgänge)
    /// @param noticesInProgress Informationsvorgänge in Bearbeitung
    /// @param open everything that nobody has closed yet
    /// @param fresh what nobody has taken yet
    /// @param unclosed open, and documents are uploaded
    public record Tiles(int endangered, int own, int noticesInProgress, int open, int fresh, int unclosed) {}

    /// What ends on one day: `due` requests in all, with documents in `uploaded`, of which `ready` need only closing.
    public record Day(LocalDate date, int due, int uploaded, int ready) {
        public int empty() {
            return due - uploaded;
        }
    }

    public record PickedUpCase(CaseFile file, int documents, Instant at) {}
}
