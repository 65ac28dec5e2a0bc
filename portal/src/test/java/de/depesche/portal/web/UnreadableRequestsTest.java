package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Requests that no client library would send, byte by byte.
@PortalTest
class UnreadableRequestsTest {
    private static final int PATIENCE = 10_000;

    @LocalServerPort
    int port;

    @Autowired
    ContainerErrors errors;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /vorgaenge/%c0%ae HTTP/1.1",
                "GET /a%00b HTTP/1.1",
                "GET /vorgaenge?suche=<b> HTTP/1.1",
                "GET /a\\b HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "G<T / HTTP/1.1",
                "GET / HTTP/7.1",
                "GET / HTTP/1.1\r\nHost: a b",
                "GET / HTTP/1.1\r\nX-Long: TOO-LONG"
            })
    void areRefusedInOurWordsAndWithOurHeaders(String line) throws IOException {
        var answer = answer(line.replace("TOO-LONG", "x".repeat(100_000)));

        assertThat(answer).startsWith("HTTP/1.1 ").containsPattern("^HTTP/1.1 (4\\d\\d|505) ");
        assertThat(answer)
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("X-Frame-Options: DENY")
                .contains("<h1", "Zum Überblick")
                .doesNotContainIgnoringCase("tomcat", "HTTP Status", "Exception");
    }

    @Test
    void programsGetAProblem() throws IOException {
        var answer = answer("GET /api/v1/cases/%zz HTTP/1.1\r\nAccept-Language: en");

        assertThat(answer)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/bad-request\"", "\"detailDe\"", "\"detailEn\"", "\"requestId\"");
    }

    @Test
    void aDatabaseThatIsAwayBeforeAnyHandlerIsSaid() {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/cases");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new DataAccessResourceFailureException("gone"));
        request.addHeader("Accept", "application/json");
        var response = new MockHttpServletResponse();

        var answer = errors.answer(request, response);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ResponseEntity.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(503));
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    private String answer(String line) throws IOException {
        var host = line.contains("Host:") ? "" : "Host: localhost\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write((line + "\r\n" + host + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
