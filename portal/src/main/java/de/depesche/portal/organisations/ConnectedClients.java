package de.depesche.portal.organisations;

import de.depesche.portal.identity.ClientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Whose clients call, as it was two seconds ago at most: each call of a client asks, and a client stays with its
/// organisation. Only clients that are connected are kept, so nobody can fill it.
@Component
class ConnectedClients {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final MembershipStore store;
    private final Clock clock;
    private final Map<ClientId, Seen> seen = new ConcurrentHashMap<>();

    ConnectedClients(MembershipStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Seen(Organisation organisation, Instant at) {}

    Optional<Organisation> organisationOf(ClientId client) {
        var now = clock.instant();
        var last = seen.get(client);
        return last != null && now.isBefore(last.at().plus(FRESH))
                ? Optional.of(last.organisation())
                : load(client, now);
    }

    private Optional<Organisation> load(ClientId client, Instant now) {
        var organisation = store.of(client);
        organisation.ifPresentOrElse(found -> seen.put(client, new Seen(found, now)), () -> seen.remove(client));
        return organisation;
    }
}
