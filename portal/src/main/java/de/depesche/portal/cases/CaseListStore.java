package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.PageRequest.Position;
import de.depesche.portal.organisations.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of a list page, found by keyset, so that a late page costs as little as the first.
@Repository
class CaseListStore {
    private final JdbcClient db;

    CaseListStore(JdbcClient db) {
        this.db = db;
    }

    /// @param position where the row stands in the asked order, for paging on from it
    record Row(CaseFile file, String position) {}

    /// One row more than asked for where there are more; in the asked order, also when paging back.
    ///
    /// @param among the only cases that come into question, where a search has found some
    List<Row> rows(
            OrganisationId organisation, Side side, CaseQuery query, Optional<List<UUID>> among, PageRequest page) {
        var conditions = CaseConditions.of(organisation, side, query);
        boolean backwards = page.from().filter(Position::backwards).isPresent();
        var sorting = query.sorting();
        boolean descending = sorting.descending() != backwards;
        var sql = "select " + prefixed() + ", c." + sorting.column() + "::text as position"
                + "\n  from cases.case_file c\n where " + conditions.sql()
                + (among.isPresent() ? "\n   and c.id = any (:among)" : "")
                + page.from().map(from -> beyond(sorting, descending)).orElse("")
                + "\n order by c.%1$s %2$s, c.id %2$s limit :most"
                        .formatted(sorting.column(), descending ? "desc" : "asc");
        var statement = db.sql(sql).params(conditions.parameters()).param("most", page.size() + 1);
        among.ifPresent(ids -> statement.param("among", ids.toArray(UUID[]::new)));
        page.from().ifPresent(from -> statement.param("value", from.value()).param("id", from.id()));
        var rows = new ArrayList<>(statement
                .query((row, number) -> new Row(CaseRow.read(row, number), row.getString("position")))
                .list());
        return backwards ? rows.reversed() : rows;
    }

    int count(OrganisationId organisation, Side side, CaseQuery query, Optional<List<UUID>> among, int most) {
        var conditions = CaseConditions.of(organisation, side, query);
        var statement = db.sql("select count(*) from (select from cases.case_file c where " + conditions.sql()
                        + (among.isPresent() ? " and c.id = any (:among)" : "") + " limit :most) counted")
                .params(conditions.parameters())
                .param("most", most);
        among.ifPresent(ids -> statement.param("among", ids.toArray(UUID[]::new)));
        return statement.query(Integer.class).single();
    }

    private static String beyond(Sorting sorting, boolean descending) {
        return "\n   and (c.%s, c.id) %s (cast(:value as %s), :id)"
                .formatted(sorting.column(), descending ? "<" : ">", sorting.type());
    }

    private static String prefixed() {
        return "c." + CaseRow.COLUMNS.replace(", ", ", c.");
    }
}
