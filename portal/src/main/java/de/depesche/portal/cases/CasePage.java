package de.depesche.portal.cases;

import de.depesche.portal.cases.PageRequest.Position;
import java.util.List;
import java.util.Optional;

/// One page of a list.
///
/// @param total how many rows there are in all, counted up to {@link #COUNTED} and then no further
/// @param similar whether nothing was found as typed and these only resemble it
public record CasePage(
        List<CaseSummary> rows, int total, Optional<Position> previous, Optional<Position> next, boolean similar) {
    public static final int COUNTED = 1000;

    public CasePage {
        rows = List.copyOf(rows);
    }

    public boolean hasMoreThanCounted() {
        return total > COUNTED;
    }
}
