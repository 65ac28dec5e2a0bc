package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A stop that an operator asks for lets a chunk that is under way finish, and keeps what it confirmed.
@ExtendWith(OneTarget.class)
class GracefulStopJourney {
    private static final int SIZE = 6 << 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aChunkUnderWayIsConfirmedBeforeTheEnd(PackedPortal portal) throws IOException {
        var upload = begunUpload(portal);
        var paper = Requests.paper(1, SIZE);
        int half = SIZE / 2;
        try (var line = new Socket("localhost", portal.address().getPort())) {
            var out = line.getOutputStream();
            out.write(head(portal, upload, paper.length));
            out.write(paper, 0, half);
            out.flush();
            portal.terminate();
            Await.that("nobody new is let in", SOON, () -> isClosedTo(portal));
            assertThat(portal.isAlive()).isTrue();
            out.write(paper, half, paper.length - half);
            out.flush();

            assertThat(answer(line)).startsWith("HTTP/1.1 204").contains("Upload-Offset: " + paper.length);
        }
        portal.awaitEnd();
        portal.startAgain();
        assertThat(offset(portal, upload)).isEqualTo(String.valueOf(paper.length));
    }

    private static String begunUpload(PackedPortal portal) throws IOException {
        var accounts = DemoAccounts.in(portal.data());
        var md = StockClient.signedIn(portal.address(), accounts.client("MD Musterland"), "/oauth2/token");
        var id = Requests.file(md, accounts.client("Klinik am See").ik());
        var begun = hospital(portal)
                .send(
                        hospital(portal)
                                .request("/api/v1/uploads")
                                .header("Tus-Resumable", "1.0.0")
                                .header("Upload-Length", String.valueOf(Requests.paper(1, SIZE).length))
                                .header("Upload-Metadata", "filename " + encoded("a.pdf") + ",case " + encoded(id))
                                .POST(BodyPublishers.noBody()),
                        BodyHandlers.ofString());
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static byte[] head(PackedPortal portal, String upload, int length) throws IOException {
        return """
                PATCH %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Tus-Resumable: 1.0.0
                Upload-Offset: 0
                Content-Type: application/offset+octet-stream
                Content-Length: %d
                Connection: close

                """.formatted(upload, hospital(portal).token(), length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(Socket line) throws IOException {
        return new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static boolean isClosedTo(PackedPortal portal) {
        try (var _ = new Socket("localhost", portal.address().getPort())) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String offset(PackedPortal portal, String upload) throws IOException {
        return hospital(portal)
                .send(
                        hospital(portal)
                                .request(upload)
                                .header("Tus-Resumable", "1.0.0")
                                .method("HEAD", BodyPublishers.noBody()),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Upload-Offset")
                .orElseThrow();
    }

    private static StockClient hospital(PackedPortal portal) {
        var client = DemoAccounts.in(portal.data()).client("Klinik am See");
        return StockClient.signedIn(portal.address(), client, "/oauth2/token");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
