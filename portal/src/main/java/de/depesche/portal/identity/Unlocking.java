package de.depesche.portal.identity;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens an account that too many wrong attempts have locked. Who may do so for whom is decided by the caller.
@Service
public class Unlocking {
    private final People people;
    private final SignInNames names;
    private final SignInCounters counters;
    private final Ledger ledger;

    Unlocking(People people, SignInNames names, SignInCounters counters, Ledger ledger) {
        this.people = people;
        this.names = names;
        this.counters = counters;
        this.ledger = ledger;
    }

    public boolean isLocked(PersonId id) {
        return people.find(id)
                .map(person -> counters.isLocked(names.of(person.userName())))
                .orElse(false);
    }

    /// Does nothing when there is no lock.
    @Transactional
    public void unlock(Actor by, PersonId id) {
        var person = people.find(id).orElseThrow(() -> new Problem.NotFound("person"));
        if (counters.unlock(names.of(person.userName()))) {
            ledger.append(Entry.of(by, "identity.account.unlocked", "person", id.value()));
        }
    }
}
