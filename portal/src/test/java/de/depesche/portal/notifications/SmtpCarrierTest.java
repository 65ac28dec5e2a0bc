package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.notifications.MailSettings.Tls;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {

    @Test
    void aServerThatTakesTheLetterAndBreaksOffHasTakenIt() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = CompletableFuture.supplyAsync(() -> takenWithoutFarewell(listening));
            var carrier = new SmtpCarrier(new MailSettings(
                    "127.0.0.1",
                    listening.getLocalPort(),
                    null,
                    null,
                    Tls.NONE,
                    "depesche@klinik.example",
                    Duration.ofDays(3)));
            var id = UUID.randomUUID();
            var envelope = new MimeLetter.Envelope(
                    id,
                    new InternetAddress("depesche@klinik.example"),
                    "klinik.example",
                    new InternetAddress("kim@klinik.example"),
                    Locale.GERMAN,
                    Instant.parse("2026-03-28T06:00:00Z"));

            carrier.carry(
                    id, MimeLetter.of(carrier.session(), envelope, new Letter("Prüfung", "Grüße", "<p>Grüße</p>")));

            assertThat(taken.join()).isTrue();
        }
    }

    /// @return whether a letter came to its end
    private static boolean takenWithoutFarewell(ServerSocket listening) {
        try (var connection = listening.accept()) {
            var lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            say(connection, "220 ready");
            boolean taken = false;
            for (var line = lines.readLine(); line != null && !line.startsWith("QUIT"); line = lines.readLine()) {
                if (line.startsWith("DATA")) {
                    say(connection, "354 go on");
                    taken = isWhole(lines);
                }
                say(connection, "250 fine");
            }
            // Closing then resets the connection instead of ending it.
            connection.setSoLinger(true, 0);
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
        return line != null;
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
