package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Bodies of many parts, announced and never sent: whoever wants to read them waits in vain.
@PortalTest
class MultipartPlacesTest {
    private static final int PATIENCE = 20_000;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /anmeldung, multipart/form-data",
        "POST, /anmeldung, Multipart/Form-Data",
        "PUT, /belegpruefung, multipart/form-data",
        "GET, /belegpruefung, multipart/form-data",
        "POST, /belegpruefung, multipart/mixed",
        "POST, /belegpruefung;x, multipart/form-data",
        "POST, /vorgaenge/x/notizen, multipart/form-data",
        "POST, /vorgaenge/x/dokumente, multipart/mixed",
        "POST, /nowhere, multipart/form-data"
    })
    void areRefusedUnreadWhereNobodyWantsThem(String method, String path, String type) throws IOException {
        assertThat(begun(method + " " + path, 1_000_000, type, "<h1")).startsWith("HTTP/1.1 415");
    }

    @Test
    void programsAreToldInTheirWords() throws IOException {
        assertThat(begun("POST /api/v1/cases", 1_000_000, "multipart/form-data", "requestId"))
                .startsWith("HTTP/1.1 415")
                .contains("/problems/unsupported-media-type");
    }

    @Test
    void whatIsRefusedInItsPlaceIsNotReadEither() throws IOException {
        assertThat(begun("POST /belegpruefung", 900_000_000, "multipart/form-data", "<h1"))
                .startsWith("HTTP/1.1 413");
    }

    /// What is said up to this word, while the line stays open.
    private String begun(String call, int length, String type, String word) throws IOException {
        var head = List.of(
                call + " HTTP/1.1",
                "Host: localhost",
                "Content-Length: " + length,
                "Content-Type: " + type + "; boundary=b",
                "\r\n");
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(String.join("\r\n", head).getBytes(StandardCharsets.UTF_8));
            var answer = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8).useDelimiter(Pattern.quote(word));
            return answer.next();
        }
    }
}
