package de.depesche.formats.search;

import java.util.List;

/// One word of a query in all its spellings, the spelled-out one (ä→ae) first.
///
/// @param alternatives one to three different folded words; it is enough that one of them occurs
public record SearchTerm(List<String> alternatives) {
    public SearchTerm {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a search term has at least one spelling");
        }
    }
}
