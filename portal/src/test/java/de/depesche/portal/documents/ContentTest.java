package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestBrowser;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Documents on their way out.
@PortalTest
class ContentTest {
    private static final byte[] PDF = Samples.largerPdf();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Shelf shelf;

    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    private TestWorld world;
    private String token;
    private DocumentId id;

    @BeforeEach
    void anAcceptedPdf() throws IOException {
        world = TestWorld.in(beans);
        token = new TestClient(port).token(world.hospital().client());
        var permit = world.hospital().clientPermit();
        var place = shelf.of(permit.organisation());
        var name = FileName.cleaned("Ärztlicher \"Befund\".pdf");
        id = uploads.create(permit, new NewUpload(place, name, OptionalLong.of(PDF.length), Map.of()))
                .id();
        uploads.receive(
                permit, id, new Chunk(0, OptionalLong.empty(), Optional.empty(), new ByteArrayInputStream(PDF)));
        Delivery.after(DocumentStatus.CHECKING, id, documents);
    }

    @Test
    void theWholeContentComesAsASafeAttachment() throws Exception {
        var answer = get(Optional.empty());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%C3%84rztlicher");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "ETag")).isEqualTo("\"" + Sha256.hex(PDF) + "\"");
    }

    @Test
    void aRangeComesAsAPart() throws Exception {
        var answer = get(Optional.of("bytes=1000-1999"));

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(PDF, 1000, 2000));
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes 1000-1999/" + PDF.length);
        assertThat(get(Optional.of("bytes=" + PDF.length + "-")).statusCode()).isEqualTo(416);
    }

    @Test
    void aPersonLooksAtAPdfInTheBrowserWithoutItGettingAnyRights() throws Exception {
        var browser = new TestBrowser(port);
        browser.signIn(world.hospital().clerk());

        var seen = browser.get("/dokumente/" + id.value() + "/ansicht");
        var saved = browser.get("/dokumente/" + id.value() + "/inhalt");

        assertThat(header(seen, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(seen, "Content-Disposition")).startsWith("inline");
        assertThat(header(seen, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(header(seen, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(saved, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(saved, "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void anotherHospitalsClerkFindsNothingByEitherAddress() {
        var browser = new TestBrowser(port);
        browser.signIn(world.otherHospital().clerk());

        for (var way : List.of("ansicht", "inhalt")) {
            assertThat(browser.get("/dokumente/" + id.value() + "/" + way).statusCode())
                    .as(way)
                    .isEqualTo(404);
        }
    }

    @Test
    void withoutSignInTheDoorIsShown() {
        assertThat(new TestBrowser(port)
                        .get("/dokumente/" + id.value() + "/inhalt")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPartOfOtherContentIsNotMixedWithThis() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(content())
                        .header("Authorization", "Bearer " + token)
                        .header("Range", "bytes=10-19")
                        .header("If-Range", "\"0000\"")
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
    }

    @Test
    void anotherOrganisationFindsNothing() throws Exception {
        token = new TestClient(port).token(world.otherHospital().client());

        assertThat(get(Optional.empty()).statusCode()).isEqualTo(404);
    }

    @Test
    void aDeletedDocumentIsGone() throws Exception {
        documents.delete(world.hospital().clerkPermit().actor(), id);

        assertThat(get(Optional.empty()).statusCode()).isEqualTo(404);
        assertThat(documents.acceptedOf(Set.of(id))).isEmpty();
    }

    private HttpResponse<byte[]> get(Optional<String> range) throws Exception {
        var request = HttpRequest.newBuilder(content()).header("Authorization", "Bearer " + token);
        range.ifPresent(wanted -> request.header("Range", wanted));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI content() {
        return URI.create("http://localhost:" + port + "/api/v1/documents/" + id.value() + "/content");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
