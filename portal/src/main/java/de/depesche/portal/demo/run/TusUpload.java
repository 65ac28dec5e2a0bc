package de.depesche.portal.demo.run;

import de.depesche.portal.demo.run.Machine.BodyPublisherAndHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// Sends one file by tus 1.0.0, in chunks, and shows how far it has come.
record TusUpload(Machine machine, String caseId) {
    private static final int CHUNK = 8 << 20;

    /// @return the SHA-256 of what was sent, in lower-case hex
    String send(Path file, Progress progress) throws IOException, InterruptedException {
        var size = Files.size(file);
        var location = created(file, size);
        var digest = Digests.sha256();
        try (var content = Files.newInputStream(file)) {
            for (long offset = 0; offset < size; ) {
                offset = sent(location, offset, content.readNBytes(CHUNK), digest);
                progress.show(offset, size);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String created(Path file, long size) throws IOException, InterruptedException {
        var metadata = "filename " + base64(file.getFileName().toString()) + ",case " + base64(caseId);
        var answer = machine.tus(
                "POST",
                "/api/v1/uploads",
                new BodyPublisherAndHeaders(
                        BodyPublishers.noBody(),
                        Map.of("Upload-Length", String.valueOf(size), "Upload-Metadata", metadata)));
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private long sent(String location, long offset, byte[] chunk, MessageDigest digest)
            throws IOException, InterruptedException {
        digest.update(chunk);
        var answer = machine.tus(
                "PATCH",
                location,
                new BodyPublisherAndHeaders(
                        BodyPublishers.ofByteArray(chunk),
                        Map.of(
                                "Content-Type",
                                "application/offset+octet-stream",
                                "Upload-Offset",
                                String.valueOf(offset))));
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(offset + chunk.length);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @return the SHA-256 of everything that comes
    static String hashOf(InputStream content) throws IOException {
        var digest = Digests.sha256();
        var buffer = new byte[1 << 16];
        try (content) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
