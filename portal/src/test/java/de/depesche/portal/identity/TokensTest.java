package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.depesche.formats.identifiers.Ik;
import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.problems.Problem;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TokensTest {
    private static final String OURS = "/oauth2/token";
    private static final String OTHERS = "/auth/realms/depesche/protocol/openid-connect/token";
    private static final String GRANT = "grant_type=client_credentials";
    private static final String BY_ASSERTION =
            GRANT + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String NOWHERE = "/api/v1/nowhere";
    private static final Actor BY = new Actor.Job("test");

    private final BeanFactory beans;
    private final Clients clients;
    private final JdbcClient db;
    private final TestClient http;
    private ClientCredentials client;

    @Autowired
    TokensTest(BeanFactory beans, Clients clients, JdbcClient db, @LocalServerPort int port) {
        this.beans = beans;
        this.clients = clients;
        this.db = db;
        this.http = new TestClient(port);
        this.client = TestWorld.in(beans).hospital().client();
    }

    @BeforeEach
    void anew() {
        client = TestWorld.in(beans).hospital().client();
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, OTHERS})
    void clientsGetATokenForFiveMinutesAtEitherAddress(String path) {
        var byHeader = http.form(path, GRANT, TestClient.basic(client.clientId(), client.secret()));
        var byForm = http.form(
                path,
                GRANT + "&client_id=" + client.clientId() + "&client_secret=" + client.secret(),
                UnaryOperator.identity());

        for (var answer : new HttpResponse<?>[] {byHeader, byForm}) {
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        var json = TestClient.json(byHeader);
        assertThat(json.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(json.get("expires_in").asInt()).isBetween(298, 300);
        assertThat(json.has("refresh_token")).isFalse();
    }

    @Test
    void tokensAreSignedByThePublishedKey() throws Exception {
        var token = SignedJWT.parse(http.token(client));
        var keys = JWKSet.parse(
                http.send("GET", "/oauth2/jwks", "", UnaryOperator.identity()).body());

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(keys.getKeys()).allMatch(key -> !key.isPrivate());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
    }

    @Test
    void wrongSecretsAndUnknownClientsAreToldTheSame() {
        var wrong = http.form(OURS, GRANT, TestClient.basic(client.clientId(), client.secret() + "x"));
        var unknown = http.form(OURS, GRANT, TestClient.basic("service_api_client_000000000", client.secret()));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(TestClient.json(wrong).get("error").asString()).isEqualTo("invalid_client");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void aTokenCarriesOnlyAskedForScopes() throws Exception {
        var answer = http.form(OURS, GRANT + "&scope=cases:read", TestClient.basic(client.clientId(), client.secret()));
        var tooMuch = http.form(OURS, GRANT + "&scope=all", TestClient.basic(client.clientId(), client.secret()));

        var token = SignedJWT.parse(TestClient.json(answer).get("access_token").asString());
        assertThat(token.getJWTClaimsSet().getClaim("scope").toString())
                .contains("cases:read")
                .doesNotContain("answer");
        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(TestClient.json(tooMuch).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void anExpiredClientGetsNoToken() {
        db.sql("update identity.client set expires_at = now() - interval '1 second' where id = :id")
                .param("id", client.client().value())
                .update();

        var answer = http.form(OURS, GRANT, TestClient.basic(client.clientId(), client.secret()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(TestClient.json(answer).get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aDeactivatedClientsTokenOpensNothingWithinSeconds() {
        var token = http.token(client);
        assertThat(http.get(NOWHERE, token).statusCode()).isEqualTo(404);

        clients.deactivate(BY, client.client());

        var patience = Instant.now().plus(Duration.ofSeconds(10));
        while (http.get(NOWHERE, token).statusCode() != 401 && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        assertThat(http.get(NOWHERE, token).statusCode()).isEqualTo(401);
    }

    @Test
    void secretsAreKeptAsFastHashesAndStaySo() {
        http.token(client);

        var kept = db.sql("select secret_sha256 from identity.client where id = :id")
                .param("id", client.client().value())
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo(SecretHash.of(client.secret())).doesNotContain(client.secret());
    }

    @Test
    void aClientWithAKeyOfItsOwnSignsItsRequestsOnce() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        var signing = clients.registerWithKeys(
                BY, new Ik("269876543"), Set.of("cases:read"), new JWKSet(key.toPublicJWK()).toString());

        for (var path : new String[] {OURS, OTHERS}) {
            var assertion = assertion(signing.clientId(), key, "http://localhost:8080" + path, Duration.ofMinutes(2));
            assertThat(ask(path, assertion).statusCode()).isEqualTo(200);
            assertThat(ask(path, assertion).statusCode()).as("used again").isEqualTo(401);
        }
        var elsewhere = assertion(signing.clientId(), key, "https://other.example/token", Duration.ofMinutes(2));
        assertThat(ask(OURS, elsewhere).statusCode()).isEqualTo(401);
        var endless = assertion(signing.clientId(), key, "http://localhost:8080" + OURS, Duration.ofDays(2));
        assertThat(ask(OURS, endless).statusCode()).isEqualTo(401);
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        var forged = assertion(signing.clientId(), stranger, "http://localhost:8080" + OURS, Duration.ofMinutes(2));
        assertThat(ask(OURS, forged).statusCode()).isEqualTo(401);
    }

    @Test
    void anAssertionInTheAddressCountsForNothing() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        var signing = clients.registerWithKeys(
                BY, new Ik("269876601"), Set.of("cases:read"), new JWKSet(key.toPublicJWK()).toString());
        var assertion = assertion(signing.clientId(), key, "http://localhost:8080" + OURS, Duration.ofMinutes(2));

        for (var name : new String[] {"client_assertion", "client%5Fassertion"}) {
            var answer = http.form(OURS + "?" + name + "=" + assertion, BY_ASSERTION, UnaryOperator.identity());
            assertThat(answer.statusCode()).as(name).isBetween(400, 401);
        }
        assertThat(ask(OURS, assertion).statusCode()).isEqualTo(200);
    }

    @Test
    void aClientWithoutAKeyIsNone() {
        for (var keys : new String[] {"{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}", "{}"}) {
            assertThatThrownBy(() -> clients.registerWithKeys(BY, new Ik("269876612"), Set.of("cases:read"), keys))
                    .as(keys)
                    .isInstanceOf(Problem.Invalid.class);
        }
    }

    @Test
    void withoutATokenTheApiSaysHowToGetOne() {
        var answer = http.send("GET", NOWHERE, "", UnaryOperator.identity());
        var wrong = http.get(NOWHERE, "nonsense");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(TestClient.json(answer).get("type").asString()).isEqualTo("/problems/unauthenticated");
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> ask(String path, String assertion) {
        return http.form(path, BY_ASSERTION + "&client_assertion=" + assertion, UnaryOperator.identity());
    }

    private static String assertion(String clientId, ECKey key, String audience, Duration life) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plus(life)))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build(), claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }
}
