package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// Things of a Medical Service and a hospital, one of each kind, made as their systems make them.
public final class WalkedThings {
    private static final List<String> PDF_OBJECTS = List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>");

    private final TestClient http;
    private final TestWorld world;
    private final String md;
    private final String hospital;

    public WalkedThings(TestClient http, TestWorld world) {
        this.http = http;
        this.world = world;
        this.md = http.token(world.md().client());
        this.hospital = http.token(world.hospital().client());
    }

    /// An open case with a document and an unfinished upload.
    public Map<String, String> open() {
        var things = new HashMap<String, String>();
        var order = "MD-" + UUID.randomUUID();
        var filed = http.post("/api/v1/cases", md, """
                {"orderNumber": "%s", "kind": "document-request", "hospitalIk": "%s", "subject": "Prüfung",
                 "admission": "2026-01-12", "insuredPerson": {"name": "Musterfrau, Erika"},
                 "items": [{"title": "Entlassungsbericht"}]}
                """.formatted(
                        order, world.hospital().organisation().ik().value()));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var id = TestClient.json(filed).get("id").asString();
        things.put("case", id);
        things.put("caseId", id);
        things.put("encodedCase", encoded(id));
        things.put("document", upload(id, pdf(order), true));
        things.put("upload", upload(id, "unfinished", false));
        things.put("order", "MD-" + UUID.randomUUID());
        things.put("ik", world.hospital().organisation().ik().value());
        things.put("person", world.hospital().administrator().person().value().toString());
        things.put("number", "1");
        things.put("name", "01-anmelden");
        things.put("code", "stale");
        Patience.await(
                () -> document(id),
                document -> document.get("status").asString().startsWith("accepted"));
        return things;
    }

    /// A case that is closed, picked up and receipted.
    public Map<String, String> closed() {
        var things = open();
        var path = "/api/v1/cases/" + things.get("case");
        put(path + "/items/1", hospital, "{\"state\": \"supplied\"}");
        put(path + "/documents/" + things.get("document") + "/category", hospital, "{\"category\": \"chart\"}");
        put(path + "/closure", hospital, "");
        var run = TestClient.json(http.post("/api/v1/pick-up-runs", md, ""))
                .get("id")
                .asString();
        put("/api/v1/pick-up-runs/" + run + "/confirmation", md, "");
        var receipt = Patience.await(
                () -> TestClient.json(http.get(path + "/receipts", hospital)).get(0),
                found -> found.get("state").asString().equals("sealed"));
        things.put("run", run);
        things.put("receipt", receipt.get("id").asString());
        things.put("entry", receipt.get("ledgerEntry").asString());
        return things;
    }

    /// The same kinds, of which there are none.
    static Map<String, String> missing(Map<String, String> things) {
        var none = new HashMap<>(things);
        none.replaceAll((kind, value) ->
                value.matches("[0-9a-f-]{36}") ? UUID.randomUUID().toString() : value);
        none.put("encodedCase", encoded(none.getOrDefault("case", "")));
        return none;
    }

    private void put(String path, String token, String json) {
        var answer = http.send("PUT", path, json, bearer(token, "application/json"));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
    }

    private String upload(String place, String content, boolean whole) {
        var answer = http.send(
                "POST",
                "/api/v1/uploads",
                content,
                request -> bearer(hospital, "application/offset+octet-stream")
                        .apply(request)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", String.valueOf(content.length() + (whole ? 0 : 1)))
                        .header("Upload-Metadata", "filename YS5wZGY=,case " + encoded(place)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private JsonNode document(String caseId) {
        return TestClient.json(http.get("/api/v1/cases/" + caseId + "/documents", hospital))
                .get(0);
    }

    /// Each with another content, or it would be a duplicate.
    private static String pdf(String comment) {
        var text = new StringBuilder("%PDF-1.7\n% " + comment + "\n");
        var starts = new ArrayList<Integer>();
        for (var object : PDF_OBJECTS) {
            starts.add(text.length());
            text.append(starts.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 4\n0000000000 65535 f \n");
        starts.forEach(start -> text.append("%010d 00000 n \n".formatted(start)));
        return text + "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n";
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UnaryOperator<HttpRequest.Builder> bearer(String token, String type) {
        return request -> request.header("Authorization", "Bearer " + token).header("Content-Type", type);
    }
}
