package de.depesche.portal.identity;

import java.time.Instant;

/// What a client needs at the token endpoint. Shown once; the portal keeps only a hash.
public record ClientCredentials(ClientId client, String clientId, String secret, Instant expiresAt) {
    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + ", hidden]";
    }
}
