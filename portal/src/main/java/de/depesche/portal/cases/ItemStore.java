package de.depesche.portal.cases;

import de.depesche.portal.cases.ItemState.Missing;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.ItemState.Supplied;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The papers that a case asks for, numbered from 1.
@Repository
class ItemStore {
    private final JdbcClient db;

    ItemStore(JdbcClient db) {
        this.db = db;
    }

    List<RequestedItem> of(CaseId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    Map<CaseId, List<RequestedItem>> of(List<CaseId> ids) {
        return db
                .sql("""
                select case_id, number, title, kdl_code, state, statement
                  from cases.requested_item
                 where case_id = any (:ids)
                 order by case_id, number
                """)
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new CaseId(row.getObject("case_id", UUID.class)), item(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Sets the case's items to these; the number is the key.
    void replace(CaseId id, List<RequestedItem> items) {
        db.sql("delete from cases.requested_item where case_id = :id")
                .param("id", id.value())
                .update();
        items.forEach(item -> insert(id, item));
    }

    private void insert(CaseId id, RequestedItem item) {
        db.sql("""
                insert into cases.requested_item (case_id, number, title, kdl_code, state, statement)
                values (:case, :number, :title, :kdlCode, :state, :statement)
                """).params(parameters(id, item)).update();
    }

    void update(CaseId id, RequestedItem item) {
        db.sql("""
                update cases.requested_item
                   set state = :state, statement = :statement
                 where case_id = :case and number = :number
                """).params(parameters(id, item)).update();
    }

    private static Map<String, @Nullable Object> parameters(CaseId id, RequestedItem item) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("case", id.value());
        values.put("number", item.number());
        values.put("title", item.title());
        values.put("kdlCode", item.kdlCode().orElse(null));
        values.put("state", code(item.state()));
        values.put("statement", item.state() instanceof NotAvailable(var statement) ? statement : null);
        return values;
    }

    static String code(ItemState state) {
        return switch (state) {
            case Missing _ -> "missing";
            case Supplied _ -> "supplied";
            case NotAvailable _ -> "not-available";
        };
    }

    private static RequestedItem item(ResultSet row) throws SQLException {
        return new RequestedItem(
                row.getInt("number"),
                row.getString("title"),
                Optional.ofNullable(row.getString("kdl_code")),
                switch (row.getString("state")) {
                    case "supplied" -> new Supplied();
                    case "not-available" -> new NotAvailable(row.getString("statement"));
                    default -> new Missing();
                });
    }
}
