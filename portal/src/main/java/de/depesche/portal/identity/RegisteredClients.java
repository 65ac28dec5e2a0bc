package de.depesche.portal.identity;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// Our clients in the words of the authorization server. Who is expired or deactivated does not exist for it.
@Component
class RegisteredClients implements RegisteredClientRepository {
    static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    /// Names the setting under which a client's public keys travel with it.
    static final String PUBLIC_KEYS = "depesche.public-keys";

    private final KnownClients clients;

    RegisteredClients(KnownClients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.usable(clientId).map(RegisteredClients::registered).orElse(null);
    }

    /// Asked of what was kept of an authorization; [NothingKept] keeps none.
    @Override
    public @Nullable RegisteredClient findById(String id) {
        throw new UnsupportedOperationException("nothing here refers to clients by id");
    }

    /// Asked where a secret is to be hashed anew; [MachineSecrets] never wants that.
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients registers clients");
    }

    private static RegisteredClient registered(ClientStore.Known known) {
        var client = RegisteredClient.withId(known.client().id().value().toString());
        if (known.secretHash() != null) {
            client.clientSecret(known.secretHash());
        }
        return client.clientId(known.client().clientId())
                .clientAuthenticationMethods(methods -> methods.addAll(methods(known)))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(known.client().scopes()))
                .clientSettings(settings(known))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    private static Set<ClientAuthenticationMethod> methods(ClientStore.Known known) {
        return known.secretHash() == null
                ? Set.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                : Set.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private static ClientSettings settings(ClientStore.Known known) {
        var settings = ClientSettings.builder();
        if (known.publicKeys() != null) {
            settings.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                    .setting(PUBLIC_KEYS, known.publicKeys());
        }
        return settings.build();
    }
}
