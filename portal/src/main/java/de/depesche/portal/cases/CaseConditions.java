package de.depesche.portal.cases;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.cases.CaseQuery.Phase;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A query's conditions as SQL. The organisation comes first in every index, and the condition on it in every query.
final class CaseConditions {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private CaseConditions() {}

    static CaseConditions of(OrganisationId organisation, Side side, CaseQuery query) {
        var conditions = new CaseConditions();
        conditions.add("c." + side.code() + " = :organisation", "organisation", organisation.value());
        if (query.onlyOpen()) {
            conditions.add("c.closed_at is null");
        }
        conditions.addStates(query.states());
        conditions.addFilters(side, query);
        conditions.addAnswerFilters(side, query);
        return conditions;
    }

    /// The index of one state gives its rows in their order; that of several does not.
    private void addStates(Set<Phase> states) {
        if (states.size() == 1) {
            add("c.state = :state", "state", states.iterator().next().code());
        } else if (!states.isEmpty()) {
            add(
                    "c.state = any (:states)",
                    "states",
                    states.stream().map(Phase::code).toArray(String[]::new));
        }
    }

    private void addFilters(Side side, CaseQuery query) {
        var partner = side == Side.HOSPITAL ? "md" : "hospital";
        // Written out, and not a parameter: the index of the notices is a partial one.
        query.kind().ifPresent(kind -> add("c.kind = '" + kind.code() + "'"));
        query.partner().map(OrganisationId::value).ifPresent(id -> add("c." + partner + " = :partner", "partner", id));
        // A deadline ends at 24:00, which is the next day's first moment.
        query.dueFrom().ifPresent(day -> add("c.due > :dueFrom", "dueFrom", endOfDayBefore(day)));
        query.dueUntil().ifPresent(day -> add("c.due <= :dueUntil", "dueUntil", endOf(day)));
    }

    private static OffsetDateTime endOfDayBefore(LocalDate day) {
        return endOf(day.isAfter(FIRST) ? day.minusDays(1) : FIRST);
    }

    /// Days that no deadline ever has ask for all or for none; the database knows no such moments.
    private static OffsetDateTime endOf(LocalDate day) {
        var notBefore = day.isBefore(FIRST) ? FIRST : day;
        return CaseRow.stored(LegalTime.endOf(notBefore.isAfter(LAST) ? LAST : notBefore));
    }

    /// By what the hospital does about its answer. To the Medical Service no case is one of somebody's, none is
    /// uploaded and not closed, and an open one has no documents: a filter must not tell what the list does not.
    private void addAnswerFilters(Side side, CaseQuery query) {
        if (side == Side.MD && (query.unclosed() || query.assignee().isPresent())) {
            add("false");
            return;
        }
        if (side == Side.MD && query.unsorted()) {
            add("c.closed_at is not null");
        }
        query.assignee().map(PersonId::value).ifPresent(id -> add("c.assignee = :assignee", "assignee", id));
        if (query.unclosed()) {
            add("exists (select from cases.case_document d where " + COUNTING + ")");
        }
        if (query.unsorted()) {
            add("exists (select from cases.case_document d where " + COUNTING + " and d.category is null)");
        }
    }

    /// Of documents `d`: those that the hospital hands over.
    static final String COUNTS = "d.side = 'hospital' and d.deleted_at is null and d.refused_at is null";

    /// Those of a case `c`.
    static final String COUNTING = "d.case_id = c.id and " + COUNTS;

    private void add(String condition) {
        sql.add(condition);
    }

    private void add(String condition, String name, Object value) {
        sql.add(condition);
        parameters.put(name, value);
    }

    boolean isOnlyTheOrganisation() {
        return sql.size() == 1;
    }

    String sql() {
        return String.join("\n   and ", sql);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
