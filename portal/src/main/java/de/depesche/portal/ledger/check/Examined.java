package de.depesche.portal.ledger.check;

import de.depesche.proof.log.Hash;
import java.util.List;
import java.util.Optional;

/// What an entry's row says of itself: everything that needs no other row, so that rows are examined side by side.
///
/// @param concerns as the text names them; empty when it cannot be read
/// @param differing columns that contradict the text
record Examined(EntryRow row, Hash leaf, Optional<List<String>> concerns, String differing) {

    static Examined of(EntryRow row) {
        var leaf = Hash.leaf(row.canonical().bytes());
        var fitting = row.concernsOfFittingText();
        if (fitting.isPresent()) {
            return new Examined(row, leaf, fitting, "");
        }
        var text = row.parsed();
        return new Examined(
                row,
                leaf,
                text.map(entry -> entry.concerns()),
                text.map(row::differingColumns).orElse(""));
    }
}
