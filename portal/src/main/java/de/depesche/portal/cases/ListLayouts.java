package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps each person's layout of the case list.
@Repository
public class ListLayouts {
    private final JdbcClient db;

    ListLayouts(JdbcClient db) {
        this.db = db;
    }

    public ListLayout of(PersonId person) {
        return db.sql("select columns, sort, page_size from cases.list_layout where person = :person")
                .param("person", person.value())
                .query(ListLayouts::read)
                .optional()
                .orElse(ListLayout.USUAL);
    }

    public void put(PersonId person, ListLayout layout) {
        db.sql("""
                insert into cases.list_layout (person, columns, sort, page_size)
                values (:person, :columns, :sort, :pageSize)
                    on conflict (person) do update set columns = excluded.columns, sort = excluded.sort,
                       page_size = excluded.page_size
                """)
                .param("person", person.value())
                .param("columns", layout.columns().toArray(String[]::new))
                .param("sort", layout.sorting().code())
                .param("pageSize", layout.pageSize())
                .update();
    }

    /// Oberfläche zurücksetzen.
    public void reset(PersonId person) {
        db.sql("delete from cases.list_layout where person = :person")
                .param("person", person.value())
                .update();
    }

    private static ListLayout read(ResultSet row, int number) throws SQLException {
        var columns =
                List.copyOf(Arrays.asList((String[]) row.getArray("columns").getArray()));
        var sorting = Coded.parse(Sorting.class, Sorting::code, row.getString("sort"));
        return new ListLayout(columns, sorting.orElse(Sorting.DUE_FIRST), row.getInt("page_size"));
    }
}
