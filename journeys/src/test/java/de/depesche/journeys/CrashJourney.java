package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the portal or of its database at random moments of the main job. After each, what was confirmed is
/// there byte for byte, and what was not can be done again.
class CrashJourney {
    private static final int ROUNDS =
            Integer.getInteger("depesche.crash.rounds", Boolean.getBoolean("depesche.long") ? 200 : 20);
    private static final long SEED = Long.getLong("depesche.crash.seed", System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int CHUNK = 64 * 1024;

    @TempDir
    Path parent;

    private final Random random = new Random(SEED);

    /// In the long run only, until it has been seen green to its end: see `docs/status.md`.
    @Test
    @EnabledIfSystemProperty(named = "depesche.long", matches = "true")
    void nothingConfirmedIsLost() throws Exception {
        try (var portal = PackedPortal.start(parent.resolve("data"), Map.of("depesche.demo", "true"))) {
            var accounts = DemoAccounts.in(portal.data());
            for (int round = 1; round <= ROUNDS; round++) {
                try {
                    round(portal, accounts, round);
                } catch (AssertionError | Exception e) {
                    throw new AssertionError("round " + round + " of seed " + SEED, e);
                }
            }
        }
    }

    /// The job of one round, disturbed at a random moment; each step is repeated until it is confirmed.
    private void round(PackedPortal portal, DemoAccounts accounts, int round) throws Exception {
        var md = signedIn(portal, accounts, "MD Musterland");
        var hospital = signedIn(portal, accounts, "Klinik am See");
        var id = Requests.file(md, accounts.client("Klinik am See").ik());
        var content = Requests.paper(SEED + round, 200_000 + random.nextInt(600_000));
        var disturber = disturb(portal, round % 2 == 0);

        var document = uploaded(hospital, id, content);
        closed(hospital, "/api/v1/cases/" + id, document);
        var run = pickedUp(md);
        disturber.join();
        portal.awaitReadyAgain();

        assertThat(md.bytes("/api/v1/documents/" + document + "/content")).isEqualTo(content);
        assertThat(state(md, id)).isEqualTo("picked-up");
        assertThat(md.get("/api/v1/pick-up-runs/" + run).hasNonNull("confirmedAt"))
                .isTrue();
        Await.that(
                "both receipts are sealed",
                SOON,
                () -> hospital.get("/api/v1/cases/" + id + "/receipts")
                                .valueStream()
                                .filter(receipt -> receipt.hasNonNull("sealedAt"))
                                .count()
                        == 2);
    }

    private Thread disturb(PackedPortal portal, boolean database) {
        var delay = Duration.ofMillis(random.nextInt(1500));
        return Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(delay.toNanos());
            if (database) {
                portal.killPostmaster();
            } else {
                portal.kill();
                portal.startAgain();
            }
        });
    }

    /// Never behind what was confirmed: the offset after the crash is at least that of the last answer.
    private String uploaded(StockClient hospital, String id, byte[] content) {
        var location = until("the upload begins", () -> created(hospital, id, content.length));
        var confirmed = new int[1];
        until("every byte is confirmed", () -> {
            int offset = offset(hospital, location);
            assertThat(offset).as("offset after a crash").isGreaterThanOrEqualTo(confirmed[0]);
            confirmed[0] = offset;
            while (confirmed[0] < content.length) {
                confirmed[0] = sent(hospital, location, confirmed[0], content);
            }
            return "";
        });
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static @Nullable String created(StockClient hospital, String id, int length) throws IOException {
        var answer = hospital.send(
                hospital.request("/api/v1/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", String.valueOf(length))
                        .header("Upload-Metadata", "filename " + base64("Akte.pdf") + ",case " + base64(id))
                        .POST(BodyPublishers.noBody()),
                BodyHandlers.discarding());
        return answer.statusCode() == 201
                ? answer.headers().firstValue("Location").orElse(null)
                : null;
    }

    private static int offset(StockClient hospital, String location) throws IOException {
        var answer = hospital.send(
                hospital.request(location).header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()),
                BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException("HEAD " + answer.statusCode());
        }
        return (int) answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private static int sent(StockClient hospital, String location, int offset, byte[] content) throws IOException {
        var chunk = Arrays.copyOfRange(content, offset, Math.min(content.length, offset + CHUNK));
        var answer = hospital.send(
                hospital.request(location)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", String.valueOf(offset))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(chunk)),
                BodyHandlers.discarding());
        if (answer.statusCode() != 204) {
            throw new IOException("PATCH " + answer.statusCode());
        }
        return offset + chunk.length;
    }

    private static void closed(StockClient hospital, String path, String document) {
        until(
                "the document is accepted",
                () -> hospital.get(path + "/documents")
                                .valueStream()
                                .anyMatch(one -> one.path("id").asString().equals(document)
                                        && one.path("status").asString().startsWith("accepted"))
                        ? ""
                        : null);
        until("the document is sorted", () -> {
            hospital.put(path + "/documents/" + document + "/category", Map.of("category", "chart"));
            return "";
        });
        until("the case is closed", () -> {
            // Closing again after a lost answer is refused, and the case says that it is closed.
            int status = hospital.act(path + "/closure", Map.of("If-Match", hospital.etag(path)));
            return status == 200 || hospital.get(path).path("state").asString().equals("closed") ? "" : null;
        });
    }

    private static String pickedUp(StockClient md) {
        return until("the run is confirmed", () -> {
            var run = md.post("/api/v1/pick-up-runs", Map.of()).path("id").asString();
            return md.act("/api/v1/pick-up-runs/" + run + "/confirmation", Map.of()) == 200 ? run : null;
        });
    }

    private static String state(StockClient client, String id) throws IOException {
        return client.get("/api/v1/cases/" + id).path("state").asString();
    }

    private static StockClient signedIn(PackedPortal portal, DemoAccounts accounts, String organisation) {
        return until(
                "signed in",
                () -> StockClient.signedIn(portal.address(), accounts.client(organisation), "/oauth2/token"));
    }

    private interface Step<T> {
        @Nullable
        T attempt() throws IOException;
    }

    /// A client that does not give up: what fails because something died is tried again.
    private static <T> T until(String what, Step<T> step) {
        var end = System.nanoTime() + SOON.toNanos();
        Throwable last = null;
        while (System.nanoTime() < end) {
            try {
                var result = step.attempt();
                if (result != null) {
                    return result;
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                last = e;
            } catch (AssertionError e) {
                if (String.valueOf(e.getMessage()).startsWith("[offset after a crash]")) {
                    throw e;
                }
                last = e;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(what + ": not within " + SOON, last);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
