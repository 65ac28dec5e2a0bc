package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.verification.GivenFile;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The main job by clients that are not ours: Nimbus for tokens, tus-java-client and curl for content, the JDK for the
/// rest. Ends with receipts that hold without the portal.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobJourney {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path parent;

    private PackedPortal portal;
    private StockClient md;
    private StockClient hospital;
    private DemoAccounts accounts;

    @BeforeAll
    void start() {
        portal = PackedPortal.start(parent.resolve("data"), Map.of("depesche.demo", "true"));
        accounts = DemoAccounts.in(portal.data());
        md = StockClient.signedIn(portal.address(), accounts.client("MD Musterland"), "/oauth2/token");
        hospital = StockClient.signedIn(
                portal.address(),
                accounts.client("Klinik am See"),
                "/auth/realms/depesche/protocol/openid-connect/token");
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void aHospitalAnswersWithProof() throws Exception {
        var id = Requests.file(md, accounts.client("Klinik am See").ik());
        var path = "/api/v1/cases/" + id;
        assertThat(hospital.act(path + "/processing", Map.of())).isEqualTo(200);
        var letter = Requests.paper(1, 3_000_000);
        var finding = Requests.paper(2, 20_000);

        byTusJavaClient(id, "Entlassbrief.pdf", letter);
        byCurl(id, "Befund.pdf", finding);
        Await.that("both are accepted", SOON, () -> accepted(path) == 2);
        sortAndClose(path);

        assertThat(pickedUp(id)).containsExactlyInAnyOrder(letter, finding);
        assertThat(md.act(path + "/acknowledgement", Map.of())).isEqualTo(200);
        receiptsHold(path, List.of(letter, finding));
    }

    @Test
    void anotherHospitalFindsNothing() throws Exception {
        var id = Requests.file(md, accounts.client("Klinik am See").ik());
        var other = StockClient.signedIn(portal.address(), accounts.client("Klinik am Berg"), "/oauth2/token");

        assertThat(other.act("/api/v1/cases/" + id + "/processing", Map.of())).isEqualTo(404);
        assertThat(other.act("/api/v1/cases/" + id + "/closure", Map.of("If-Match", "\"1\"")))
                .isEqualTo(404);
    }

    private void byTusJavaClient(String id, String name, byte[] content) throws Exception {
        var client = new TusClient();
        client.setUploadCreationURL(hospital.at("/api/v1/uploads").toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + hospital.token()));
        var upload = new TusUpload();
        upload.setSize(content.length);
        upload.setInputStream(new ByteArrayInputStream(content));
        upload.setFingerprint(name);
        upload.setMetadata(Map.of("filename", name, "case", id));
        var uploader = client.createUpload(upload);
        uploader.setChunkSize(1 << 20);
        while (uploader.uploadChunk() > -1) {
            // to the end
        }
        uploader.finish();
    }

    private void byCurl(String id, String name, byte[] content) throws IOException {
        var file = Files.write(parent.resolve(name), content);
        var metadata = "filename " + base64(name) + ",case " + base64(id);
        var code = Programs.run(
                "curl",
                "--silent",
                "--show-error",
                "--output",
                "/dev/null",
                "--write-out",
                "%{http_code}",
                "--header",
                "Authorization: Bearer " + hospital.token(),
                "--header",
                "Tus-Resumable: 1.0.0",
                "--header",
                "Upload-Length: " + content.length,
                "--header",
                "Upload-Metadata: " + metadata,
                "--header",
                "Content-Type: application/offset+octet-stream",
                "--data-binary",
                "@" + file,
                hospital.at("/api/v1/uploads").toString());
        assertThat(code).isEqualTo("201");
    }

    private long accepted(String path) throws IOException {
        return hospital.get(path + "/documents")
                .valueStream()
                .filter(document -> document.path("status").asString().startsWith("accepted"))
                .count();
    }

    private void sortAndClose(String path) throws IOException {
        for (var document : hospital.get(path + "/documents")) {
            hospital.put(
                    path + "/documents/" + document.path("id").asString() + "/category",
                    Map.of("category", "hospital-report"));
        }
        hospital.put(path + "/items/1", Map.of("state", "supplied"));
        assertThat(hospital.act(path + "/closure", Map.of("If-Match", hospital.etag(path))))
                .isEqualTo(200);
        assertThat(hospital.get(path).path("state").asString()).isEqualTo("closed");
    }

    private List<byte[]> pickedUp(String id) throws IOException {
        var run = md.post("/api/v1/pick-up-runs", Map.of());
        var contents = new ArrayList<byte[]>();
        for (var picked : run.path("cases")) {
            if (picked.path("id").asString().equals(id)) {
                for (var document : picked.path("documents")) {
                    contents.add(md.bytes("/api/v1/documents/" + document.asString() + "/content"));
                }
            }
        }
        assertThat(md.act("/api/v1/pick-up-runs/" + run.path("id").asString() + "/confirmation", Map.of()))
                .isEqualTo(200);
        return contents;
    }

    private void receiptsHold(String path, List<byte[]> contents) throws Exception {
        Await.that("closing and pick-up are sealed", SOON, () -> sealed(path).size() == 2);
        var trust = TrustAnchors.parse(new String(md.bytes("/api/v1/trust"), java.nio.charset.StandardCharsets.UTF_8));
        var given = new ArrayList<GivenFile>();
        for (int i = 0; i < contents.size(); i++) {
            given.add(GivenFile.read(Files.write(parent.resolve("picked-up-" + i), contents.get(i))));
        }
        for (var receipt : sealed(path)) {
            var pdf = hospital.bytes("/api/v1/receipts/" + receipt.path("id").asString() + "/pdf");
            var verification = Verification.of(
                    pdf, given, Optional.of(trust), Clock.systemUTC().instant());
            assertThat(verification.holds())
                    .as(verification.findings().toString())
                    .isTrue();
        }
    }

    private List<JsonNode> sealed(String path) throws IOException {
        return hospital.get(path + "/receipts")
                .valueStream()
                .filter(receipt -> receipt.hasNonNull("sealedAt"))
                .toList();
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
