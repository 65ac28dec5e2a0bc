package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseQuery.Sorting;
import java.util.List;

/// How a person likes the case list.
///
/// @param columns codes, in order
public record ListLayout(List<String> columns, Sorting sorting, int pageSize) {
    /// What "Oberfläche zurücksetzen" restores.
    public static final ListLayout USUAL = new ListLayout(
            List.of("due", "order-number", "subject", "insured", "md", "state", "assignee", "progress"),
            Sorting.DUE_FIRST,
            50);

    public ListLayout {
        columns = List.copyOf(columns);
    }

    public ListLayout sortedBy(Sorting other) {
        return new ListLayout(columns, other, pageSize);
    }
}
