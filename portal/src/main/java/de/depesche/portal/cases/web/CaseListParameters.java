package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseKind;
import de.depesche.portal.cases.CaseQuery;
import de.depesche.portal.cases.CaseQuery.Phase;
import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.PageRequest;
import de.depesche.portal.cases.PageRequest.Position;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.problems.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the list takes in its URL; read by [CaseListArgument].
record CaseListParameters(
        @Parameter(description = "Quick search: order number, subject, hospital case number, insured name") @Nullable
        String q,

        @Parameter(description = "new, in-progress, closed, picked-up, acknowledged; several are allowed") @Nullable
        List<String> state,

        @Parameter(description = "document-request or notice") @Nullable
        String kind,

        @Parameter(description = "The other side's id") @Nullable
        UUID partner,

        @Parameter(description = "First last day of the deadline") @Nullable
        LocalDate dueFrom,

        @Parameter(description = "Last last day of the deadline") @Nullable
        LocalDate dueUntil,

        @Parameter(description = "The assignee's id") @Nullable
        UUID assignee,

        @Parameter(description = "Only cases with documents without a category") @Nullable
        Boolean unsorted,

        @Parameter(description = "Only open cases that hold documents: uploaded, not closed") @Nullable
        Boolean unclosed,

        @Parameter(description = "due, -due, arrival, -arrival, order-number, -order-number") @Nullable
        String sort,

        @Parameter(description = "Rows on a page, 1 to 200; 50 where absent") @Nullable
        Integer size,

        @Parameter(description = "A `next` or `previous` of an earlier answer in the same order") @Nullable
        String page) {

    private static final int LONGEST_SEARCH = 200;
    private static final int USUAL_SIZE = 50;

    CaseQuery query() {
        var faults = new Faults();
        var query = new CaseQuery(
                faults.text("q", q, LONGEST_SEARCH),
                phases(faults),
                coded("kind", CaseKind.values(), CaseKind::code, kind, faults),
                Optional.ofNullable(partner).map(OrganisationId::new),
                Optional.ofNullable(dueFrom),
                Optional.ofNullable(dueUntil),
                Optional.ofNullable(assignee).map(PersonId::new),
                Boolean.TRUE.equals(unsorted),
                Boolean.TRUE.equals(unclosed),
                coded("sort", Sorting.values(), Sorting::code, sort, faults).orElse(Sorting.DUE_FIRST));
        faults.refuse();
        return query;
    }

    /// @param sorting of the query: a page token of another order is none
    PageRequest request(Sorting sorting) {
        var from = Optional.ofNullable(page)
                .map(token -> Position.parse(token, sorting).orElseGet(() -> {
                    throw new Problem.Invalid("page", "page-token");
                }));
        return new PageRequest(size == null ? USUAL_SIZE : size, from);
    }

    private Set<Phase> phases(Faults faults) {
        var phases = new LinkedHashSet<Phase>();
        for (var code : state == null ? List.<String>of() : state) {
            coded("state", Phase.values(), Phase::code, code, faults).ifPresent(phases::add);
        }
        return phases;
    }

    private static <E> Optional<E> coded(
            String field, E[] constants, Function<E, String> code, @Nullable String typed, Faults faults) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var known = Arrays.stream(constants)
                .filter(constant -> code.apply(constant).equals(typed))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(
                    field,
                    "not-one-of",
                    String.join(", ", Arrays.stream(constants).map(code).toList()));
        }
        return known;
    }
}
