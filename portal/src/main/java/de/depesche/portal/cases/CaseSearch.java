package de.depesche.portal.cases;

import de.depesche.formats.search.SearchTerm;
import de.depesche.formats.search.SearchText;
import de.depesche.portal.organisations.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Quick search: first the exact number, then words by their beginnings, then words that resemble.
@Repository
class CaseSearch {
    private final JdbcClient db;

    CaseSearch(JdbcClient db) {
        this.db = db;
    }

    /// How a typed word is compared with the stored ones.
    ///
    /// @param shortest letters that a typed word needs to be compared so
    private record Comparison(String sql, UnaryOperator<String> operand, int shortest) {
        static final Comparison BEGINS_A_WORD = new Comparison("words like :", typed -> "% " + typed + "%", 1);
        static final Comparison RESEMBLES_A_WORD = new Comparison("words %> :", UnaryOperator.identity(), 4);

        boolean suits(SearchTerm term) {
            return term.alternatives().getFirst().length() >= shortest;
        }
    }

    /// Cases whose order number or hospital case number is exactly this.
    List<UUID> exact(OrganisationId organisation, Side side, String typed) {
        return db.sql("""
                select id from cases.case_file where %1$s = :organisation and order_number = :typed
                 union
                select id from cases.case_file where %1$s = :organisation and hospital_case_number = :typed
                 limit 200
                """.formatted(side.code()))
                .param("organisation", organisation.value())
                .param("typed", typed)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Cases in which every word of the query begins a word; empty where it has no word.
    Optional<Words> beginnings(String typed) {
        return words(typed, Comparison.BEGINS_A_WORD);
    }

    /// Cases in which every word resembles one of the query's: mistyped, swapped or missing letters.
    Optional<Words> resembling(String typed) {
        db.sql("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query()
                .singleRow();
        return words(typed, Comparison.RESEMBLES_A_WORD);
    }

    /// A condition on `cases.search_words`.
    record Words(String sql, Map<String, Object> parameters) {}

    private static Optional<Words> words(String typed, Comparison comparison) {
        var terms = SearchText.terms(typed).stream().filter(comparison::suits).toList();
        var parameters = new HashMap<String, Object>();
        var conditions = IntStream.range(0, terms.size())
                .mapToObj(i -> condition(terms.get(i), "term" + i, comparison, parameters))
                .collect(Collectors.joining(" and "));
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Words(conditions, parameters));
    }

    private static String condition(
            SearchTerm term, String name, Comparison comparison, Map<String, Object> parameters) {
        return IntStream.range(0, term.alternatives().size())
                .mapToObj(i -> {
                    var parameter = name + "spelling" + i;
                    parameters.put(
                            parameter,
                            comparison.operand().apply(term.alternatives().get(i)));
                    return comparison.sql() + parameter;
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
