package de.depesche.portal.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a search leaves of a list, as parts of the list's statement. The hits of a search stay in the database: taking
/// thousands of ids out and handing them back for the page and for its count cost more than finding them.
///
/// @param hits the query of the table `hit (case_id)`, or empty where there is none
/// @param condition on a case `c`, or empty
/// @param counting how to get to the same cases `c` where it is not their order that is wanted but their number, a
///     `from` with conditions; empty where the condition serves that as well
record Narrowing(String hits, String condition, String counting, Map<String, Object> parameters) {
    /// Up to here all hits are looked up and sorted. Of more, the first of the list's order come sooner by
    /// walking along that order: of n cases with h hits, 51 rows take 51 n/h looks instead of h, which is the same
    /// at the root of 51 n. The largest organisations have between some hundred thousand and two million cases.
    static final int MOST_HITS = 5000;

    static final Narrowing NONE = new Narrowing("", "", "", Map.of());

    Narrowing {
        parameters = Map.copyOf(parameters);
    }

    static Narrowing to(List<UUID> ids) {
        return new Narrowing("", "c.id = any (:among)", "", Map.of("among", ids.toArray(UUID[]::new)));
    }

    /// @param words the condition on `cases.search_words`
    static Narrowing toHits(Side side, String words, Map<String, Object> parameters) {
        return new Narrowing(hits(side, words), "c.id in (select case_id from hit)", "", parameters);
    }

    /// As [#toHits], but finds no row where there are too many hits to look them all up.
    static Narrowing toFewHits(Side side, String words, Map<String, Object> parameters) {
        return new Narrowing(
                hits(side, words),
                "c.id in (select case_id from hit) and (select count(*) from hit) < " + MOST_HITS,
                "",
                parameters);
    }

    /// For words that very many cases have. A select of its own in each row, so that no plan gathers all hits first.
    /// To count up to a thousand that way would take twenty times as long as the page, which was seconds: they are
    /// counted from the words on.
    static Narrowing walking(Side side, String words, Map<String, Object> parameters) {
        return new Narrowing(
                "",
                "(select " + words + " from cases.search_words words_of where words_of.case_id = c.id)",
                "from cases.search_words found join cases.case_file c on c.id = found.case_id where "
                        + saying(side, "found.", words),
                parameters);
    }

    /// Whether there are at least [#MOST_HITS].
    boolean isOfVeryMany() {
        return !counting.isEmpty();
    }

    private static String hits(Side side, String words) {
        return "select case_id from cases.search_words where " + saying(side, "", words) + " limit " + MOST_HITS;
    }

    private static String saying(Side side, String table, String words) {
        return table + side.code() + " = :organisation and " + words;
    }
}
