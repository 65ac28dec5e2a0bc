package de.depesche.portal.identity;

import de.depesche.portal.identity.Caller.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// A session says who signed in, and nothing else; whether that person may still come in is looked up at each request.
/// It ends 15 minutes after its last use, and 12 hours after it began, whatever happens.
@Component
public class SignedInSessions implements SecurityContextRepository {
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration USE_IS_NOTED_AFTER = Duration.ofSeconds(20);
    private static final String USED = "used";
    /// On the requests that pages make by themselves, every few seconds.
    private static final String UNATTENDED = "X-Unattended";
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final PersonStore people;
    private final Clock clock;

    SignedInSessions(PersonStore people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /// With a new id: what was known before the sign-in opens nothing.
    public void begin(HttpServletRequest request, PersonId person) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(PERSON, person.value().toString());
        session.setAttribute(SessionStore.DEVICE, Device.named(request.getHeader("User-Agent")));
        session.setAttribute(SessionStore.ADDRESS, request.getRemoteAddr());
        session.setAttribute(USED, String.valueOf(clock.millis()));
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /// Nothing to save: [#begin] and [#end] are the only ways in and out.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return request.getSession(false) != null;
    }

    private Optional<Authentication> authentication(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String id)) {
            return Optional.empty();
        }
        var person = new PersonId(UUID.fromString(id));
        var entered = isTooOld(session) || isIdle(session, request)
                ? Optional.<Authentication>empty()
                : people.passwordDue(person).map(due -> token(person, due));
        if (entered.isEmpty()) {
            session.invalidate();
        }
        return entered;
    }

    private static Authentication token(PersonId person, boolean passwordDue) {
        var caller = new SignedInPerson(person);
        return passwordDue ? CallerToken.passwordDue(caller) : CallerToken.entered(caller);
    }

    private boolean isTooOld(HttpSession session) {
        var end = Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST);
        return !clock.instant().isBefore(end);
    }

    /// A page that asks for news by itself is no sign of a person in front of it.
    private boolean isIdle(HttpSession session, HttpServletRequest request) {
        long now = clock.millis();
        var used = session.getAttribute(USED) instanceof String at ? Long.parseLong(at) : now;
        if (request.getHeader(UNATTENDED) == null && now - used > USE_IS_NOTED_AFTER.toMillis()) {
            session.setAttribute(USED, String.valueOf(now));
        }
        return now - used > Duration.ofSeconds(session.getMaxInactiveInterval()).toMillis();
    }

    /// Looked up when somebody asks for it: static files cost no query.
    private final class Loaded implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Loaded(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = SecurityContextHolder.createEmptyContext();
                authentication(request).ifPresent(known::setAuthentication);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
