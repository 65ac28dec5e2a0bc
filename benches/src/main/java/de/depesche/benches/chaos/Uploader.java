package de.depesche.benches.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// A hospital that hands in a document and closes its case; after a broken connection it asks how far it had come.
final class Uploader extends Worker {
    private static final int SIZE = 3_000_000;
    private static final int CHUNK = 256 << 10;
    private static final Map<String, String> TUS = Map.of("Tus-Resumable", "1.0.0");

    private final Api md;
    private final Confirmed confirmed;
    private final Waits checks = new Waits();
    private final Random random = new Random();

    Uploader(Api api, Api md, Confirmed confirmed, AtomicBoolean stop) {
        super(api, new Sights(Sights.Work.UPLOAD), stop);
        this.md = md;
        this.confirmed = confirmed;
    }

    @Override
    void once() {
        var content = Paper.of(random.nextLong(), SIZE);
        var id = new AtomicReference<>("");
        var location = new AtomicReference<>("");
        var number = "CHAOS-" + UUID.randomUUID();
        boolean whole = until(() -> !id.updateAndGet(_ -> filed(number)).isEmpty())
                && until(() -> begun(id.get(), content.length, location))
                && sent(location.get(), content);
        if (whole) {
            var document = location.get().substring(location.get().lastIndexOf('/') + 1);
            var path = "/api/v1/cases/" + id.get();
            if (isChecked(path, document) && until(() -> sorted(path, document)) && until(() -> closed(path))) {
                confirmed.closed(new Confirmed.Document(id.get(), document, Paper.sha256(content)));
            }
        }
    }

    private String filed(String number) {
        try {
            return Filer.filed(md, api.ik(), number);
        } catch (IOException e) {
            return "";
        }
    }

    private boolean begun(String id, int length, AtomicReference<String> location) throws IOException {
        var answer = api.call(
                "POST",
                "/api/v1/uploads",
                Map.of(
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Length",
                        String.valueOf(length),
                        "Upload-Metadata",
                        "filename " + base64("Akte.pdf") + ",case " + base64(id)),
                new byte[0]);
        answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .ifPresent(location::set);
        return answer.statusCode() == 201;
    }

    private boolean sent(String location, byte[] content) {
        var at = new AtomicReference<>(0L);
        while (at.get() < content.length) {
            if (!until(() -> offset(location, at))) {
                return false;
            }
            while (at.get() < content.length && tried(() -> chunk(location, content, at))) {
                // the next one
            }
        }
        return true;
    }

    private boolean offset(String location, AtomicReference<Long> at) throws IOException {
        var answer = api.call("HEAD", location, TUS, new byte[0]);
        var offset = answer.headers().firstValueAsLong("Upload-Offset");
        if (answer.statusCode() == 404 || (offset.isPresent() && offset.getAsLong() < at.get())) {
            throw new IllegalStateException("confirmed bytes of " + location + " are lost");
        }
        offset.ifPresent(at::set);
        return answer.statusCode() == 200 && offset.isPresent();
    }

    private boolean chunk(String location, byte[] content, AtomicReference<Long> at) throws IOException {
        int from = at.get().intValue();
        var part = Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK));
        var answer = api.call(
                "PATCH",
                location,
                Map.of(
                        "Tus-Resumable", "1.0.0",
                        "Upload-Offset", String.valueOf(from),
                        "Content-Type", "application/offset+octet-stream"),
                part);
        if (answer.statusCode() == 204) {
            at.set((long) from + part.length);
        }
        return answer.statusCode() == 204;
    }

    /// That it is not checked yet is an answer too.
    private boolean isChecked(String path, String document) {
        long since = System.currentTimeMillis();
        var accepted = new AtomicBoolean();
        while (!accepted.get()) {
            if (!until(() -> asked(path, document, accepted))) {
                return false;
            }
            pause();
        }
        checks.over(since);
        return true;
    }

    private boolean asked(String path, String document, AtomicBoolean accepted) throws IOException {
        var answer = api.get(path + "/documents");
        accepted.set(answer.body().contains(document) && answer.body().contains("accepted"));
        return answer.statusCode() == 200;
    }

    Waits checks() {
        return checks;
    }

    private boolean sorted(String path, String document) throws IOException {
        var body = "{\"category\": \"chart\"}".getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("Content-Type", "application/json");
        return api.call("PUT", path + "/documents/" + document + "/category", headers, body)
                                .statusCode()
                        / 100
                == 2;
    }

    /// A closing whose answer was lost is refused the second time, and the case says that it is closed.
    private boolean closed(String path) throws IOException {
        var now = api.get(path);
        if (now.statusCode() == 200 && Api.first(now.body(), "state").equals("closed")) {
            return true;
        }
        var tag = now.headers().firstValue("ETag").orElse("\"0\"");
        return api.call("PUT", path + "/closure", Map.of("If-Match", tag), new byte[0])
                        .statusCode()
                == 200;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
