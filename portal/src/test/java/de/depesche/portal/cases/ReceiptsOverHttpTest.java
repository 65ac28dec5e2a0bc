package de.depesche.portal.cases;

import static de.depesche.portal.cases.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld.Party;
import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.log.Hash;
import de.depesche.proof.log.InclusionProof;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PortalTest
class ReceiptsOverHttpTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----receipt-check";

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    private TestClient client;
    private CaseWorld world;

    @BeforeEach
    void world() {
        client = new TestClient(port);
        world = CaseWorld.in(beans);
    }

    @Test
    void bothSidesDownloadWhatEverybodyCanCheckWithTheTrustFile() throws Exception {
        var file = closed();

        for (var party : List.of(world.parties().hospital(), world.parties().md())) {
            var token = token(party);
            var id = sealed(token, file).get("id").asString();
            var pdf = download(token, id);
            var trust = HTTP.send(request("/api/v1/trust").build(), BodyHandlers.ofString());

            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment; filename=\"Beleg-MD-");
            assertThat(Verification.of(
                                    pdf.body(), List.of(), Optional.of(TrustAnchors.parse(trust.body())), Instant.now())
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void anotherHospitalLearnsNothingOfAReceipt() {
        var file = closed();
        var receipt = sealed(token(world.parties().hospital()), file);
        var stranger = token(world.parties().otherHospital());
        var id = receipt.get("id").asString();

        for (var path : List.of(
                "/api/v1/cases/" + file.id().value() + "/receipts",
                "/api/v1/cases/" + file.id().value() + "/timeline",
                "/api/v1/receipts/" + id,
                "/api/v1/receipts/" + id + "/pdf",
                "/api/v1/ledger/entries/" + receipt.get("ledgerEntry").asString() + "/proof",
                "/api/v1/receipts/" + UUID.randomUUID())) {
            assertThat(client.get(path, stranger).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theLedgerProvesItsEntryToThoseWhomItConcerns() {
        var receipt = sealed(token(world.parties().hospital()), closed());

        var proof = TestClient.json(client.get(
                "/api/v1/ledger/entries/" + receipt.get("ledgerEntry").asString() + "/proof",
                token(world.parties().md())));

        var entry = LedgerEntry.parse(proof.get("entry").asString().getBytes(StandardCharsets.UTF_8));
        var checkpoint = SignedCheckpoint.parse(proof.get("checkpoint").asString());
        var inclusion = new InclusionProof(
                proof.get("leafIndex").asLong(),
                proof.get("treeSize").asLong(),
                proof.get("path")
                        .valueStream()
                        .map(hash -> Hash.ofHex(hash.asString()))
                        .toList());
        assertThat(checkpoint.isSignedBy(LogVerifier.parse(proof.get("logKey").asString())))
                .isTrue();
        assertThat(inclusion.leads(entry.leafHash(), checkpoint.checkpoint().root()))
                .isTrue();
    }

    @Test
    void thePageTellsAGenuineReceiptFromAnAlteredOneWithoutSignIn() throws Exception {
        var file = closed();
        var token = token(world.parties().hospital());
        var pdf = download(token, sealed(token, file).get("id").asString()).body();

        assertThat(check(pdf)).contains("Der Beleg gilt<", file.facts().orderNumber());
        pdf[pdf.length / 2] ^= 1;
        assertThat(check(pdf)).contains("Der Beleg gilt nicht<");
        assertThat(check("kein PDF".getBytes(StandardCharsets.UTF_8))).contains("Der Beleg gilt nicht<");
        assertThat(check(new byte[0])).contains("Wählen Sie einen Beleg aus");
    }

    @Test
    void theCheckIsThereForSystemsToo() throws Exception {
        var token = token(world.parties().hospital());
        var pdf = download(token, sealed(token, closed()).get("id").asString()).body();

        var answer = HTTP.send(
                request("/api/v1/receipt-checks")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(
                                multipart("", part("receipt", "beleg.pdf", pdf), part("files", "fremd.pdf", pdf))))
                        .build(),
                BodyHandlers.ofString());

        var check = TestClient.json(answer);
        assertThat(check.get("holds").asBoolean()).isFalse();
        assertThat(check.get("findings")
                        .valueStream()
                        .filter(finding -> finding.get("result").asString().equals("broken"))
                        .map(finding -> finding.get("check").asString()))
                .containsExactly("given-file");
    }

    @Test
    void theFeedGivesTheSameEventsForTheSameCursorAndHidesTheTeamsWorkFromTheMedicalService() {
        var file = closed();
        var hospital = token(world.parties().hospital());
        sealed(hospital, file);

        var all = events(hospital, "limit=1000");
        assertThat(types(all))
                .containsExactly(
                        "cases.case.filed",
                        "cases.item.answered",
                        "cases.item.answered",
                        "cases.case.closed",
                        "cases.receipt.issued");
        var first = events(hospital, "limit=2");
        assertThat(events(hospital, "limit=2")).isEqualTo(first);
        var rest = events(hospital, "limit=1000&after=" + first.get("next").asString());
        assertThat(types(first).size() + types(rest).size())
                .isEqualTo(types(all).size());
        assertThat(rest.get("next")).isEqualTo(all.get("next"));
        assertThat(types(events(token(world.parties().md()), "limit=1000")))
                .containsExactly("cases.case.filed", "cases.case.closed", "cases.receipt.issued");
        assertThat(types(events(token(world.parties().otherHospital()), "limit=1000")))
                .isEmpty();
    }

    @Test
    void whoWaitsHearsOfTheNextActAtOnce() {
        var token = token(world.parties().hospital());
        var before = events(token, "limit=1000").get("next").asString();

        var file = world.filed();

        var heard = events(token, "wait=30&after=" + before);
        assertThat(heard.get("events").get(0).get("object").asString())
                .isEqualTo(file.id().value().toString());
    }

    @Test
    void aWrongCursorSaysWhatHelps() {
        var token = token(world.parties().hospital());

        var answer = client.get("/api/v1/events?after=gestern", token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("event-cursor", "next");
        assertThat(client.get("/api/v1/events?wait=31", token).statusCode()).isEqualTo(422);
        assertThat(client.get("/api/v1/events?limit=0", token).statusCode()).isEqualTo(422);
    }

    @Test
    void theTimelineNamesColleaguesAndOfTheOtherSideTheOrganisation() {
        var file = closed();
        var path = "/api/v1/cases/" + file.id().value() + "/timeline";

        var hospitals = client.get(path, token(world.parties().hospital())).body();
        var mds = client.get(path, token(world.parties().md())).body();

        assertThat(hospitals).contains("\"name\":\"Kim Klar\"", "MD Musterland", "cases.item.answered");
        assertThat(mds)
                .contains("Klinik am See", "cases.case.closed")
                .doesNotContain("Kim Klar", "cases.item.answered");
    }

    private CaseFile closed() {
        var file = world.filed();
        world.answerItems(file);
        world.close(file);
        return file;
    }

    private JsonNode sealed(String token, CaseFile file) {
        var path = "/api/v1/cases/" + file.id().value() + "/receipts";
        return await(
                () -> TestClient.json(client.get(path, token)).get(0),
                receipt -> receipt.get("state").asString().equals("sealed"));
    }

    private HttpResponse<byte[]> download(String token, String id) throws IOException, InterruptedException {
        return HTTP.send(
                request("/api/v1/receipts/" + id + "/pdf")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private JsonNode events(String token, String query) {
        return TestClient.json(client.get("/api/v1/events?" + query, token));
    }

    private static List<String> types(JsonNode page) {
        return page.get("events")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }

    private String token(Party party) {
        var answer = client.form(
                "/oauth2/token",
                "grant_type=client_credentials&scope=cases:read",
                TestClient.basic(party.client().clientId(), party.client().secret()));
        return TestClient.json(answer).get("access_token").asString();
    }

    /// As a browser without script and without a session does it.
    private String check(byte[] pdf) throws IOException, InterruptedException {
        var form = HTTP.send(request("/belegpruefung").build(), BodyHandlers.ofString());
        var cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var formToken = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(formToken.find()).isTrue();
        return HTTP.send(
                        request("/belegpruefung")
                                .header("Cookie", cookie)
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofByteArray(multipart(
                                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                                                + formToken.group(1) + "\r\n",
                                        part("beleg", "beleg.pdf", pdf))))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static byte[] part(String name, String fileName, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + (content.length == 0 ? "" : fileName) + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] multipart(String before, byte[]... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(before.getBytes(StandardCharsets.UTF_8));
        for (var part : parts) {
            out.write(part);
        }
        out.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
