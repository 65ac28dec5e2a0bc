package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseCountStore.Counts;
import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.PageRequest.Position;
import de.depesche.portal.organisations.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/// The page of a list, which people and systems ask for more often than for anything else: one statement for its
/// rows, found by keyset, so that a late page costs as little as the first, for what belongs to them and for how many
/// there are. As statements of their own, each of these waited for the one before; that took longer than their work.
@Repository
class CaseListStore {
    private static final String PREFIXED = "c." + CaseRow.COLUMNS.replace(", ", ", c.");

    private final NamedParameterJdbcOperations db;
    private final LongLists longLists;

    CaseListStore(NamedParameterJdbcOperations db, LongLists longLists) {
        this.db = db;
        this.longLists = longLists;
    }

    /// @param position where the row stands in the asked order, for paging on from it
    record Row(CaseSummary summary, String position) {}

    /// @param rows one more than asked for where there are more; in the asked order, also when paging back
    /// @param hits of the search, counted up to {@link Narrowing#MOST_HITS}, whatever else the query asks
    /// @param total of the list, counted up to {@link CasePage#COUNTED} and one
    record Found(List<Row> rows, int hits, int total) {
        static final Found NOTHING = new Found(List.of(), 0, 0);

        Found withHits(int counted) {
            return new Found(rows, counted, total);
        }
    }

    Found page(OrganisationId organisation, Side side, CaseQuery query, Narrowing among, PageRequest page) {
        var conditions = CaseConditions.of(organisation, side, query);
        boolean backwards = page.from().filter(Position::backwards).isPresent();
        boolean isLong = query.text().isEmpty() && longLists.isLong(organisation, query);
        var total = isLong ? String.valueOf(CasePage.COUNTED + 1) : total(conditions, among);
        var parameters = new HashMap<>(conditions.parameters());
        parameters.putAll(among.parameters());
        page.from().ifPresent(from -> parameters.putAll(Map.of("value", from.value(), "id", from.id())));
        var found = read(planned(query) + sql(conditions, query.sorting(), among, page, backwards, total), parameters);
        if (query.text().isEmpty() && !isLong) {
            longLists.counted(organisation, query, found.total());
        }
        return backwards ? new Found(found.rows().reversed(), found.hits(), found.total()) : found;
    }

    /// Plans the plain list once for each connection, not for each page: with the fifteen indexes of a case
    /// that took as long as the page itself. The server would do so of itself if it took the plan for everybody
    /// to be as good as that for one organisation; for these lists they are the same, down the index of the
    /// order. Holds for the transaction.
    private static String planned(CaseQuery query) {
        return query.isPlain() ? "set local plan_cache_mode = force_generic_plan;\n" : "";
    }

    private Found read(String sql, Map<String, Object> parameters) {
        var found = db.execute(sql, parameters, statement -> {
            boolean isRows = statement.execute();
            while (!isRows) {
                isRows = statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                return read(rows);
            }
        });
        return Objects.requireNonNull(found);
    }

    /// The outer row is there whatever the page finds. What is not text of a person's stands in the statement itself:
    /// with a parameter for the limit the database would plan for a tenth of all rows.
    private static String sql(
            CaseConditions conditions,
            Sorting sorting,
            Narrowing among,
            PageRequest page,
            boolean backwards,
            String total) {
        boolean descending = sorting.descending() != backwards;
        var order = "order by c.%1$s %2$s, c.id %2$s".formatted(sorting.column(), descending ? "desc" : "asc");
        return "with " + (among.hits().isEmpty() ? "" : "hit as materialized (" + among.hits() + "),\n")
                + "page as materialized (select " + PREFIXED + all(conditions, among)
                + page.from().map(from -> beyond(sorting, descending)).orElse("")
                + "\n " + order + " limit " + (page.size() + 1) + ")\n"
                + "select found.*, " + PREFIXED + ", c." + sorting.column() + "::text as position," + BELONGINGS
                + "\n from (select " + hits(among) + " as hits, " + total + " as total) found"
                + "\n left join page c on true" + JOINED + "\n " + order;
    }

    private static final String BELONGINGS = """
             person.name, person.kvnr, person.birth_date,
             attached.documents, attached.unsorted, wanted.items, wanted.answered""";

    /// For all rows of the page at once: for each by itself takes twice as long. What counts, see
    /// [CaseDocument#counts()] and [ItemState].
    private static final String JOINED = """

             left join cases.insured_person person on person.case_id = c.id
             left join (select d.case_id, count(*) as documents,
                               count(*) filter (where d.category is null) as unsorted
                          from cases.case_document d
                         where d.case_id = any (array(select id from page)) and %s
                         group by d.case_id) attached on attached.case_id = c.id
             left join (select case_id, count(*) as items, count(*) filter (where state <> 'missing') as answered
                          from cases.requested_item
                         where case_id = any (array(select id from page))
                         group by case_id) wanted on wanted.case_id = c.id""".formatted(CaseConditions.COUNTS);

    private static String hits(Narrowing among) {
        return among.hits().isEmpty() ? "0" : "(select count(*) from hit)";
    }

    private static String all(CaseConditions conditions, Narrowing among) {
        return " from cases.case_file c where " + conditions.sql()
                + (among.condition().isEmpty() ? "" : "\n and " + among.condition());
    }

    private static String total(CaseConditions conditions, Narrowing among) {
        if (among.isOfVeryMany() && conditions.isOnlyTheOrganisation()) {
            return String.valueOf(CasePage.COUNTED + 1);
        }
        boolean hitsAreAll = !among.hits().isEmpty() && conditions.isOnlyTheOrganisation();
        return "(select count(*) from (select " + (hitsAreAll ? "from hit" : counted(conditions, among)) + " limit "
                + (CasePage.COUNTED + 1) + ") counted)";
    }

    private static String counted(CaseConditions conditions, Narrowing among) {
        return among.isOfVeryMany() ? among.counting() + "\n and " + conditions.sql() : all(conditions, among);
    }

    private static String beyond(Sorting sorting, boolean descending) {
        return "\n and (c.%s, c.id) %s (cast(:value as %s), :id)"
                .formatted(sorting.column(), descending ? "<" : ">", sorting.type());
    }

    private static Found read(ResultSet row) throws SQLException {
        var rows = new ArrayList<Row>();
        int hits = 0;
        int total = 0;
        while (row.next()) {
            hits = row.getInt("hits");
            total = row.getInt("total");
            if (row.getString("position") != null) {
                rows.add(new Row(summary(row), row.getString("position")));
            }
        }
        return new Found(List.copyOf(rows), hits, total);
    }

    private static CaseSummary summary(ResultSet row) throws SQLException {
        var counts = new Counts(
                row.getInt("documents"), row.getInt("unsorted"), row.getInt("items"), row.getInt("answered"));
        return CaseContents.summary(CaseRow.read(row, row.getRow()), InsuredPersonStore.read(row), counts);
    }
}
