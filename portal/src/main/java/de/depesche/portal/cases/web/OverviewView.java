package de.depesche.portal.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The first page after signing in: `model.overview` of `cases/overview`.
///
/// @param tiles how many there are of what matters, each with its list
/// @param days today and the days after it, without gaps
/// @param unclosed uploaded, but not closed; the most urgent first, and no more than a person reads
/// @param allUnclosed how many of them there are, with the list of all
/// @param due the next deadlines
/// @param pickedUp what Medical Services fetched last
record OverviewView(
        List<Tile> tiles,
        List<Day> days,
        List<CaseLine> unclosed,
        Tile allUnclosed,
        List<CaseLine> due,
        List<Fetched> pickedUp) {
    OverviewView {
        tiles = List.copyOf(tiles);
        days = List.copyOf(days);
        unclosed = List.copyOf(unclosed);
        due = List.copyOf(due);
        pickedUp = List.copyOf(pickedUp);
    }

    /// @param code `endangered`, `own`, `notices`, `open`, `unclosed`
    record Tile(String code, int count, boolean capped, String address) {}

    /// @param due open cases whose deadline ends on this day
    /// @param unclosed how many of them hold documents already
    record Day(LocalDate date, int due, int unclosed, boolean workday, String address) {}

    record Fetched(UUID id, String orderNumber, String subject, String medicalService, int documents, Instant at) {}

    /// The highest bar; never 0, so that it can divide.
    public int most() {
        return days.stream().mapToInt(Day::due).max().stream()
                .map(most -> Math.max(1, most))
                .findFirst()
                .orElse(1);
    }
}
