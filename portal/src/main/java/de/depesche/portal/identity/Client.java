package de.depesche.portal.identity;

import java.time.Instant;
import java.util.Set;

/// An organisation's system that calls the API.
///
/// @param clientId what it calls itself at the token endpoint
/// @param scopes the most that its tokens carry
public record Client(ClientId id, String clientId, Set<String> scopes, Instant expiresAt, boolean active) {
    public Client {
        scopes = Set.copyOf(scopes);
    }

    boolean isUsable(Instant now) {
        return active && now.isBefore(expiresAt);
    }
}
