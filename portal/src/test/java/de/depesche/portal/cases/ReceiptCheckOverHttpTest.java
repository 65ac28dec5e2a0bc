package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everybody checks receipts by the page, systems by the API.
class ReceiptCheckOverHttpTest extends CasesOverHttp {

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
}
