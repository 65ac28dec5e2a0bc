package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What answers beside the handlers of [EndpointWalkTest]: filters, the management port, the container.
@PortalTest
class OtherEndpointsTest {
    /// Those that answer by themselves instead of letting a request pass or refusing it.
    private static final Set<String> ANSWERING = Set.of(
            "OAuth2TokenEndpointFilter",
            "NimbusJwkSetEndpointFilter",
            "OAuth2AuthorizationServerMetadataEndpointFilter",
            "OAuth2ProtectedResourceMetadataFilter");

    /// The framework adds them, but no chain lets a request reach them; below their paths are tried.
    private static final Set<String> OUT_OF_REACH = Set.of(
            "OAuth2AuthorizationEndpointFilter",
            "OAuth2TokenIntrospectionEndpointFilter",
            "OAuth2TokenRevocationEndpointFilter");

    private final RunningEndpoints running;
    private final ServletContext container;
    private final TestClient http;
    private final TestClient management;

    @Autowired
    OtherEndpointsTest(
            ApplicationContext context,
            ServletContext container,
            @LocalServerPort int port,
            @LocalManagementPort int managementPort) {
        this.running = new RunningEndpoints(context);
        this.container = container;
        this.http = new TestClient(port);
        this.management = new TestClient(managementPort);
    }

    @Test
    void theManagementPortOffersWhatIsKnownAndNotInPublic() {
        assertThat(running.management())
                .containsExactlyInAnyOrder(
                        "GET health",
                        "GET health/{*path}",
                        "GET info",
                        "GET prometheus",
                        "GET documents",
                        "POST documents/{id}",
                        "POST masterkey");
        for (var operation : running.management()) {
            var path = "/actuator/"
                    + operation.split(" ", 2)[1].replace("{*path}", "readiness").replace("{id}", "x");
            assertThat(isKeptOut(send(http, "GET", path))).as(path).isTrue();
        }
        var health = send(management, "GET", "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void onlyKnownFiltersAnswer() {
        assertThat(running.securityFilters().stream().filter(OtherEndpointsTest::mayAnswer))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ANSWERING.stream(), OUT_OF_REACH.stream()).toList());
        assertThat(container.getServletRegistrations().keySet()).containsExactly("dispatcherServlet");
        assertThat(send(http, "GET", "/oauth2/jwks").statusCode()).isEqualTo(200);
        assertThat(send(http, "GET", "/.well-known/oauth-authorization-server").statusCode())
                .isEqualTo(200);
        for (var path : new String[] {"/oauth2/token", "/auth/realms/depesche/protocol/openid-connect/token"}) {
            assertThat(send(http, "POST", path).statusCode()).as(path).isIn(400, 401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/par",
                "/oauth2/device_authorization",
                "/oauth2/device_verification",
                "/oauth2/register",
                "/.well-known/openid-configuration",
                "/userinfo",
                "/connect/register",
                "/connect/logout",
                "/login",
                "/logout",
                "/actuator",
                "/h2-console",
                "/error"
            })
    void whatTheFrameworkCouldDoElseIsNotThere(String path) {
        for (var method : new String[] {"GET", "POST"}) {
            assertThat(isKeptOut(send(http, method, path)))
                    .as(method + " " + path)
                    .isTrue();
        }
    }

    @Test
    void everyAnswerOfTheTokenEndpointIsSafe() {
        var answer = send(http, "POST", "/oauth2/token");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    private static boolean mayAnswer(String filter) {
        return filter.contains("Endpoint") || filter.contains("Metadata") || filter.contains("Page");
    }

    private static boolean isKeptOut(HttpResponse<String> answer) {
        return Set.of(401, 403, 404).contains(answer.statusCode())
                || answer.headers().firstValue("Location").orElse("").startsWith("/anmeldung");
    }

    private static HttpResponse<String> send(TestClient client, String method, String path) {
        return client.send(method, path, "", request -> request);
    }
}
