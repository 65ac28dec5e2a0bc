package de.depesche.portal.identity;

import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's own sessions, on all nodes.
@Service
public class Sessions {
    private final SessionStore store;
    private final SignInLog log;
    private final Clock clock;

    Sessions(SessionStore store, SignInLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /// @param current what the cookie of this request names
    public List<OwnSession> of(PersonId person, String current) {
        return store.of(person, current, clock.instant());
    }

    @Transactional
    public void end(PersonId person, String key) {
        if (!store.end(person, key)) {
            throw new Problem.NotFound("session");
        }
        log.signedOut(person);
    }

    @Transactional
    public void endOthers(PersonId person, String current) {
        store.endOthers(person, current);
        log.signedOut(person);
    }

    /// The session itself is ended by whoever calls.
    @Transactional
    public void signedOut(PersonId person) {
        log.signedOut(person);
    }
}
