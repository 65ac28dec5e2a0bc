package de.depesche.portal.cases;

import de.depesche.portal.cases.ItemState.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// What the hospital already said to its papers, when the Medical Service asks for them in other words. A paper that is
/// still asked for keeps its answer; each answer is that of one paper, so that none is answered by another's.
final class KeptAnswers {
    private final List<RequestedItem> left;
    private final Map<Integer, ItemState> kept = new HashMap<>();

    private KeptAnswers(List<RequestedItem> before) {
        this.left = new ArrayList<>(before);
    }

    /// @return the papers of `asked`, with the answers of those of `before` that are the same
    static List<RequestedItem> of(List<RequestedItem> before, List<RequestedItem> asked) {
        var answers = new KeptAnswers(before);
        // Of papers that are called the same, those that stay at their place are the same for sure.
        asked.forEach(paper -> answers.keep(paper, number -> number == paper.number()));
        asked.forEach(paper -> answers.keep(paper, _ -> true));
        return asked.stream().map(answers::answered).toList();
    }

    private void keep(RequestedItem paper, IntPredicate place) {
        if (kept.containsKey(paper.number())) {
            return;
        }
        left.stream()
                .filter(old -> place.test(old.number()) && isSame(old, paper))
                .findFirst()
                .ifPresent(old -> {
                    left.remove(old);
                    kept.put(paper.number(), old.state());
                });
    }

    private RequestedItem answered(RequestedItem paper) {
        return paper.in(kept.getOrDefault(paper.number(), new Missing()));
    }

    private static boolean isSame(RequestedItem old, RequestedItem paper) {
        return old.title().equals(paper.title()) && old.kdlCode().equals(paper.kdlCode());
    }
}
