package de.depesche.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Clients as they were two seconds ago at most: each request asks whether its client may still come in, and a query
/// for each would cost more than the work. Only clients that exist are kept, so nobody can fill it.
@Component
class KnownClients {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final ClientStore store;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    KnownClients(ClientStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Seen(ClientStore.Known known, Instant at) {}

    /// Empty when there is none, or it is deactivated or expired.
    Optional<ClientStore.Known> usable(String clientId) {
        var now = clock.instant();
        var last = seen.get(clientId);
        var known =
                last != null && now.isBefore(last.at().plus(FRESH)) ? Optional.of(last.known()) : load(clientId, now);
        return known.filter(client -> client.client().isUsable(now));
    }

    private Optional<ClientStore.Known> load(String clientId, Instant now) {
        var known = store.find(clientId);
        known.ifPresentOrElse(found -> seen.put(clientId, new Seen(found, now)), () -> seen.remove(clientId));
        return known;
    }
}
