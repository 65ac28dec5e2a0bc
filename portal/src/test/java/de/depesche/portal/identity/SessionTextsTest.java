package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@PortalTest
class SessionTextsTest {
    private final SessionRepository<?> sessions;

    @Autowired
    SessionTextsTest(SessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @Test
    void twoRequestsOfOneSessionMayBringTheSameTextAtOnce() {
        assertThat(broughtByTwo(sessions)).isEqualTo("of the second");
    }

    private static <S extends Session> String broughtByTwo(SessionRepository<S> sessions) {
        var begun = sessions.createSession();
        sessions.save(begun);
        var one = found(sessions, begun.getId());
        var other = found(sessions, begun.getId());
        one.setAttribute("notes", "of the first");
        other.setAttribute("notes", "of the second");
        sessions.save(one);
        sessions.save(other);
        return found(sessions, begun.getId()).getRequiredAttribute("notes");
    }

    private static <S extends Session> S found(SessionRepository<S> sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
