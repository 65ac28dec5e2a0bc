package de.depesche.portal.identity;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes somebody's access away: no sign-in, and every session ends with this act. The name stays for the record.
@Service
public class Deactivating {
    private final PersonStore people;
    private final SessionStore sessions;
    private final Ledger ledger;
    private final Clock clock;

    Deactivating(PersonStore people, SessionStore sessions, Ledger ledger, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void deactivate(Actor by, PersonId person) {
        if (people.deactivate(person, clock.instant())) {
            sessions.endAll(person);
            ledger.append(Entry.of(by, "identity.person.deactivated", "person", person.value()));
        }
    }
}
