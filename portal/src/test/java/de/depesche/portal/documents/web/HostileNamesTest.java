package de.depesche.portal.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import de.depesche.portal.documents.FileName;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;

/// Files with hostile names come in by tus. A name is data: it names no file of ours, ends no header, and is told
/// without what nobody can see.
@PortalTest
class HostileNamesTest {
    private static final Pattern OWN_NAME =
            Pattern.compile("[0-9a-f-]{36}|[0-9a-f]{2}|blobs|documents|tmp|[a-z0-9.-]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]");

    @Autowired
    BeanFactory beans;

    @Value("${depesche.data}")
    Path data;

    @LocalServerPort
    int port;

    private TestClient client;
    private String token;
    private String caseId;

    @BeforeEach
    void aCase() {
        client = new TestClient(port);
        var world = TestWorld.in(beans);
        token = client.token(world.hospital().client());
        var filing = """
                {"orderNumber": "%s", "kind": "document-request", "hospitalIk": "%s", "subject": "Namen",
                 "insuredPerson": {"name": "Musterfrau, Erika"}, "deadline": {"day": "%s", "fixed": true}}""".formatted(
                        UUID.randomUUID(),
                        world.hospital().organisation().ik().value(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(60));
        caseId = TestClient.json(
                        client.post("/api/v1/cases", client.token(world.md().client()), filing))
                .get("id")
                .asString();
    }

    @Test
    void twoHundredHostileNamesDoNothingButNameAFile() throws IOException {
        var names = HostileNames.all();
        assertThat(names).hasSizeGreaterThan(200);
        var taken = new ArrayList<String>();

        for (var name : names) {
            var created = upload(name, taken.size());
            if (created.statusCode() == 201) {
                taken.add(created.headers().firstValue("Location").orElseThrow());
            } else {
                assertThat(created.statusCode())
                        .as("%s: %s", name, created.body())
                        .isIn(422, 431, 400);
            }
        }

        assertThat(taken).hasSizeGreaterThan(120);
        for (var location : taken) {
            savedSafely(location.substring("/api/v1/uploads/".length()));
        }
        listedSafely(taken.size());
        nothingIsNamedByThem();
    }

    private void savedSafely(String document) {
        var content = client.get("/api/v1/documents/" + document + "/content", token);
        var header = content.headers().firstValue("Content-Disposition").orElseThrow();
        var name = ContentDisposition.parse(header).getFilename();

        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(header).matches("attachment; filename=\"[A-Za-z0-9 ._()+,=@-]*\"; filename\\*=UTF-8''[!-~]+");
        assertThat(name).isEqualTo(FileName.cleaned(String.valueOf(name)).value());
        assertThat(content.headers().map()).doesNotContainKeys("set-cookie", "location");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private void listedSafely(int count) {
        var listed = TestClient.json(client.get("/api/v1/cases/" + caseId + "/documents", token));

        assertThat(listed.size()).isEqualTo(count);
        for (var document : listed) {
            var name = document.get("fileName").asString();
            assertThat(name).doesNotContainPattern(INVISIBLE).doesNotContain("/", "\\");
            assertThat(name.codePointCount(0, name.length())).isBetween(1, 255);
        }
    }

    /// Neither below the data folder nor beside it.
    private void nothingIsNamedByThem() throws IOException {
        try (var files = Files.walk(data)) {
            assertThat(files.filter(path -> !path.equals(data))
                            .map(path -> path.getFileName().toString()))
                    .allMatch(OWN_NAME.asMatchPredicate())
                    .noneMatch(name -> name.contains("gif"));
        }
        try (var files = Files.walk(data.getParent(), 2)) {
            assertThat(files.map(path -> path.getFileName().toString()).collect(Collectors.toList()))
                    .doesNotContainAnyElementsOf(List.of("passwd", "passwd.gif", "x", "x.gif", "hosts", "hosts.gif"));
        }
    }

    private HttpResponse<String> upload(String name, int number) {
        // different bytes each, so that none is a duplicate
        var content = "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000,;%05d".formatted(number);
        var metadata = "filename " + base64(name.getBytes(StandardCharsets.UTF_8)) + ",case "
                + base64(caseId.getBytes(StandardCharsets.UTF_8));
        return client.send(
                "POST",
                "/api/v1/uploads",
                content,
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Length", String.valueOf(content.length()))
                        .header("Upload-Metadata", metadata));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
