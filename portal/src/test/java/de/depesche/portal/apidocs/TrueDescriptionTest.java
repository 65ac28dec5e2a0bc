package de.depesche.portal.apidocs;

import static de.depesche.portal.Patience.await;
import static de.depesche.portal.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import de.depesche.portal.TestWorld.Party;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Both sides' systems do the main job; every answer must be one that the description tells of.
@PortalTest
class TrueDescriptionTest {
    private static final String CASES = "/api/v1/cases/";
    private static final String CONTENT = "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000,;.........";

    private static final String NO_RECEIPT = """
            --b\r
            Content-Disposition: form-data; name="receipt"; filename="beleg.pdf"\r
            \r
            kein Beleg\r
            --b--\r
            """;

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    private DescribedClient client;
    private TestWorld world;
    private String md;
    private String hospital;

    @BeforeEach
    void world() {
        client = new DescribedClient(port);
        world = TestWorld.in(beans);
        md = token(world.md());
        hospital = token(world.hospital());
    }

    private String token(Party party) {
        var answer = client.call(
                "requestToken",
                "/oauth2/token",
                "",
                "grant_type=client_credentials",
                request -> TestClient.basic(
                                party.client().clientId(), party.client().secret())
                        .apply(request.header("Content-Type", "application/x-www-form-urlencoded")));
        return json(answer).get("access_token").asString();
    }

    @Test
    void theMainJobFromFilingToAcknowledgement() {
        var id = filed();
        worked(id);
        var document = uploaded(id);
        sortedAndClosed(id, document);
        pickedUp(id, document);
        proven(id);

        assertThat(client.called())
                .containsAll(client.document().operations().stream()
                        .map(ApiDocument.Operation::id)
                        .collect(Collectors.toSet()));
    }

    private String filed() {
        var body = filing("MD/" + UUID.randomUUID());
        var key = UUID.randomUUID().toString();
        var first = client.call("fileCase", "/api/v1/cases", md, body, r -> r.header("Idempotency-Key", key));
        var again = client.call("fileCase", "/api/v1/cases", md, body, r -> r.header("Idempotency-Key", key));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(client.call("fileCase", "/api/v1/cases", md, body).statusCode())
                .isEqualTo(200);
        var other = body.replace("Kodierung", "Verweildauer");
        assertThat(client.call("fileCase", "/api/v1/cases", md, other).statusCode())
                .isEqualTo(409);
        var id = json(first).get("id").asString();

        assertThat(client.call("changeCase", CASES + id, md, other, ifMatch("1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.call("changeCase", CASES + id, md, other, ifMatch("1"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(client.call("changeCase", CASES + id, md, other).statusCode())
                .isEqualTo(422);
        var batch = "{\"cases\":[" + filing("MD/" + UUID.randomUUID()) + ",{}]}";
        var results = json(client.call("fileCases", "/api/v1/case-batches", md, batch));
        assertThat(results.get("filed").asInt()).isEqualTo(1);
        assertThat(results.get("refused").asInt()).isEqualTo(1);
        return id;
    }

    private void worked(String id) {
        client.call("listCases", "/api/v1/cases?size=10", hospital);
        client.call("takeCase", CASES + id + "/processing", hospital);
        client.call("releaseCase", CASES + id + "/processing", hospital);
        assertThat(client.call("releaseCase", CASES + id + "/processing", hospital)
                        .statusCode())
                .isEqualTo(409);
        client.call("answerItem", CASES + id + "/items/1", hospital, "{\"state\":\"supplied\"}");
        assertThat(client.call("answerItem", CASES + id + "/items/1", hospital, "{\"stat\":\"supplied\"}")
                        .statusCode())
                .isEqualTo(400);
        client.call("readCase", CASES + id, hospital);
        assertThat(client.call("readCase", CASES + UUID.randomUUID(), hospital).statusCode())
                .isEqualTo(404);
        assertThat(client.call("readCase", CASES + id, "").statusCode()).isEqualTo(401);
    }

    private String uploaded(String id) {
        var uploads = "/api/v1/uploads";
        client.call("describeUploads", uploads, hospital);
        assertThat(client.call("createUpload", uploads, hospital).statusCode()).isEqualTo(412);
        assertThat(client.call("createUpload", uploads, hospital, "", tus(id, "bild.exe", 5))
                        .statusCode())
                .isEqualTo(422);
        var given = client.call("createUpload", uploads, hospital, "", tus(id, "erstes.gif", 5));
        client.call("terminateUpload", location(given), hospital, "", r -> r.header("Tus-Resumable", "1.0.0"));

        var created = client.call("createUpload", uploads, hospital, "", tus(id, "bild.gif", CONTENT.length()));
        client.call("readUploadOffset", location(created), hospital, "", r -> r.header("Tus-Resumable", "1.0.0"));
        assertThat(client.call("appendToUpload", location(created), hospital, CONTENT, chunk(3))
                        .statusCode())
                .isEqualTo(409);
        assertThat(client.call("appendToUpload", location(created), hospital, CONTENT, chunk(0))
                        .statusCode())
                .isEqualTo(204);
        return location(created).substring(uploads.length() + 1);
    }

    private void sortedAndClosed(String id, String document) {
        var path = CASES + id + "/documents/" + document;
        assertThat(client.call("closeCase", CASES + id + "/closure", hospital).statusCode())
                .isEqualTo(409);
        assertThat(client.call("sortDocument", path + "/category", hospital, "{\"category\":\"chart\"}")
                        .statusCode())
                .isEqualTo(204);
        await(
                () -> json(client.call("listDocuments", CASES + id + "/documents", hospital)),
                documents -> documents.get(0).get("status").asString().startsWith("accepted"));
        client.call("readContent", "/api/v1/documents/" + document + "/content", hospital);
        assertThat(client.call("closeCase", CASES + id + "/closure", hospital).statusCode())
                .isEqualTo(200);
        assertThat(client.call("closeCase", CASES + id + "/closure", hospital).statusCode())
                .isEqualTo(409);
        assertThat(client.call("closeCase", CASES + id + "/closure", md).statusCode())
                .isEqualTo(403);
    }

    private void pickedUp(String id, String document) {
        var run = json(client.call("openRun", "/api/v1/pick-up-runs", md))
                .get("id")
                .asString();
        client.call("readRun", "/api/v1/pick-up-runs/" + run, md);
        client.call("confirmRun", "/api/v1/pick-up-runs/" + run + "/confirmation", md);
        client.call("listDocuments", CASES + id + "/documents", md);
        var wrong = CASES + id + "/documents/" + document;
        assertThat(client.call("deleteDocument", wrong, md).statusCode()).isEqualTo(204);
        client.call("acknowledgeCase", CASES + id + "/acknowledgement", md);
        client.call("readTimeline", CASES + id + "/timeline", md);
        client.call("readEvents", "/api/v1/events", md);
        assertThat(client.call("readEvents", "/api/v1/events?wait=40", md).statusCode())
                .isEqualTo(422);
    }

    private void proven(String id) {
        var receipts = json(client.call("listReceipts", CASES + id + "/receipts", hospital));
        var receipt = receipts.get(0).get("id").asString();
        client.call("readReceipt", "/api/v1/receipts/" + receipt, hospital);
        client.call("downloadReceipt", "/api/v1/receipts/" + receipt + "/pdf", hospital);
        var none = client.call(
                "checkReceipt",
                "/api/v1/receipt-checks",
                hospital,
                NO_RECEIPT,
                request -> request.header("Content-Type", "multipart/form-data; boundary=b"));
        assertThat(json(none).get("holds").asBoolean()).isFalse();
        client.call("readTrust", "/api/v1/trust", "");
        client.call("readCheckpoint", "/api/v1/ledger/checkpoint", "");
        client.call("proveConsistency", "/api/v1/ledger/consistency?from=1&to=1", "");
        client.call("proveConsistency", "/api/v1/ledger/consistency?from=1", "");
        var timeline = json(client.call("readTimeline", CASES + id + "/timeline", hospital));
        var entry = timeline.get(0).get("ledgerEntry").asString();
        client.call("proveEntry", "/api/v1/ledger/entries/" + entry + "/proof", hospital);
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static UnaryOperator<HttpRequest.Builder> ifMatch(String version) {
        return request -> request.header("If-Match", "\"" + version + "\"");
    }

    private static UnaryOperator<HttpRequest.Builder> tus(String caseId, String fileName, long bytes) {
        return request -> request.header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(bytes))
                .header("Upload-Metadata", "filename " + base64(fileName) + ",case " + base64(caseId));
    }

    private static UnaryOperator<HttpRequest.Builder> chunk(long offset) {
        return request -> request.header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String filing(String orderNumber) {
        return """
                {"orderNumber": "%s", "kind": "document-request", "hospitalIk": "%s",
                 "subject": "Prüfung der Kodierung", "insuredPerson": {"name": "Musterfrau, Erika"}, "deadline": {"day": "%s", "fixed": true},
                 "items": [{"title": "Entlassungsbericht"}]}""".formatted(
                        orderNumber,
                        world.hospital().organisation().ik().value(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(60));
    }
}
