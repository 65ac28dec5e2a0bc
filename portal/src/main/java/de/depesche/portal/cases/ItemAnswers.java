package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the hospital says to each requested paper.
@Service
public class ItemAnswers {
    private final CaseActs acts;
    private final ItemStore items;

    ItemAnswers(CaseActs acts, ItemStore items) {
        this.acts = acts;
        this.items = items;
    }

    @Transactional
    public Outcome<RequestedItem> answer(Permit permit, CaseId id, int number, ItemState state) {
        var file = acts.lockForHospital(permit, id);
        var item = items.of(id).stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("requested item"));
        if (!file.state().isOpen()) {
            return Outcome.refused(Refusal.ALREADY_CLOSED);
        }
        var answered = item.in(state);
        if (!answered.equals(item)) {
            items.update(id, answered);
            acts.changedWithin(permit, CaseAct.ITEM_ANSWERED, file);
        }
        return Outcome.done(answered);
    }
}
