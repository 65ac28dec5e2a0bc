package de.depesche.portal.identity;

import com.nimbusds.jose.jwk.JWKSet;
import de.depesche.formats.identifiers.Ik;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The systems that call the API, one for each IK.
@Service
public class Clients {
    private static final int VALID_MONTHS = 6;
    private static final int SHORTEST_SECRET = 43;

    private final ClientStore store;
    private final Ledger ledger;
    private final Clock clock;

    Clients(ClientStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// With a generated secret, valid for six months.
    @Transactional
    public ClientCredentials register(Actor by, Ik ik, Set<String> scopes) {
        return register(by, ik, scopes, GeneratedSecrets.forMachine());
    }

    /// With a secret that is known already: for worlds of invented organisations.
    @Transactional
    public ClientCredentials register(Actor by, Ik ik, Set<String> scopes, String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a machine's secret has 256 bits: 43 signs of Base64 or more");
        }
        var client = newClient(ik, scopes);
        insert(by, client, Optional.of(SecretHash.of(secret)), Optional.empty());
        return new ClientCredentials(client.id(), client.clientId(), secret, client.expiresAt());
    }

    /// For a client that signs its token requests itself (`private_key_jwt`).
    ///
    /// @param publicKeys a JWK set (RFC 7517) with public EC or RSA keys only
    @Transactional
    public Client registerWithKeys(Actor by, Ik ik, Set<String> scopes, String publicKeys) {
        var client = newClient(ik, scopes);
        insert(by, client, Optional.empty(), Optional.of(publicOnly(publicKeys)));
        return client;
    }

    public Optional<Client> find(ClientId id) {
        return store.find(id);
    }

    /// Its tokens stop working within seconds.
    @Transactional
    public void deactivate(Actor by, ClientId id) {
        if (store.deactivate(id, clock.instant())) {
            ledger.append(Entry.of(by, "identity.client.deactivated", "client", id.value()));
        }
    }

    private Client newClient(Ik ik, Set<String> scopes) {
        return new Client(
                new ClientId(UUID.randomUUID()), "service_api_client_" + ik.value(), scopes, inSixMonths(), true);
    }

    private Instant inSixMonths() {
        return clock.instant().atOffset(ZoneOffset.UTC).plusMonths(VALID_MONTHS).toInstant();
    }

    private void insert(Actor by, Client client, Optional<String> secretHash, Optional<String> publicKeys) {
        if (!store.insert(client, secretHash, publicKeys, clock.instant())) {
            throw new Problem.Refused("client-exists", client.clientId());
        }
        ledger.append(
                Entry.of(by, "identity.client.registered", "client", client.id().value()));
    }

    private static String publicOnly(String publicKeys) {
        try {
            var keys = JWKSet.parse(publicKeys).toPublicJWKSet();
            if (!keys.isEmpty()) {
                return keys.toString();
            }
        } catch (ParseException e) {
            // said below
        }
        throw new Problem.Invalid("publicKeys", "jwk-set");
    }
}
