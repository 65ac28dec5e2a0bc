package de.depesche.portal.cases.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The case list: `model.list` of `cases/list`.
///
/// @param total how many there are, counted up to a limit
/// @param capped whether there are more than were counted: "1,000+"
/// @param similar nothing was found as typed; these only resemble it
/// @param tabs ready-made filters, with their addresses
/// @param chips what is filtered now; each address shows the list without that part
/// @param columns the shown ones, in order: `due`, `order-number`, `subject`, `insured`, `case-number`, `md`, `state`,
///     `assignee`, `progress`, `arrival`
/// @param sortings addresses of the list sorted otherwise, by column; the chosen one is how it is sorted now
/// @param previous address of the page before, if there is one
/// @param partner who stands on the other side of each case: `md` for a hospital, `hospital` for a Medical Service
/// @param here address of this list, to come back to after an act
record CaseListView(
        List<CaseLine> lines,
        int total,
        boolean capped,
        boolean similar,
        ListFilter filter,
        List<Choice> tabs,
        List<Choice> chips,
        List<String> columns,
        List<Choice> sortings,
        int pageSize,
        @Nullable String previous,
        @Nullable String next,
        String here,
        String partner,
        List<Choice> partners,
        List<Choice> team) {
    static final List<String> ALL_COLUMNS = List.of(
            "due",
            "order-number",
            "subject",
            "insured",
            "case-number",
            "md",
            "state",
            "assignee",
            "progress",
            "arrival");

    CaseListView {
        lines = List.copyOf(lines);
        tabs = List.copyOf(tabs);
        chips = List.copyOf(chips);
        columns = List.copyOf(columns);
        sortings = List.copyOf(sortings);
        partners = List.copyOf(partners);
        team = List.copyOf(team);
    }

    public List<String> allColumns() {
        return ALL_COLUMNS;
    }

    /// What was typed into the filter, as it goes back into its fields.
    ///
    /// @param status codes of the states
    /// @param kind `document-request`, `notice` or empty
    /// @param assignee `me`, a person's id or empty
    record ListFilter(
            String text,
            Set<String> status,
            String kind,
            String medicalService,
            String dueFrom,
            String dueUntil,
            String assignee,
            boolean unsorted,
            boolean unclosed,
            String sorting) {
        ListFilter {
            status = Set.copyOf(status);
        }

        /// Whether the panel shows more than the quick search, so that it opens.
        public boolean narrowed() {
            return !(status.isEmpty()
                            && kind.isEmpty()
                            && medicalService.isEmpty()
                            && dueFrom.isEmpty()
                            && dueUntil.isEmpty()
                            && assignee.isEmpty())
                    || unsorted
                    || unclosed;
        }
    }
}
