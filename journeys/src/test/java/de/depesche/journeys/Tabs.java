package de.depesche.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Chromium whose tabs lie behind each other, spoken to by its own protocol: Playwright keeps each page in front.
final class Tabs implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    /// What was allowed or overridden for a tab holds as long as its line.
    record Tab(String id, WebSocket line, Answers answers) {
        JsonNode tell(String method, Map<String, ?> parameters) {
            var heard = answers.next();
            line.sendText(
                            JSON.writeValueAsString(
                                    Map.of("id", heard.number(), "method", method, "params", parameters)),
                            true)
                    .join();
            var answer = JSON.readTree(
                    heard.text().orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join());
            if (answer.has("error")) {
                throw new AssertionError(method + ": " + answer);
            }
            return answer.path("result");
        }

        String evaluate(String expression) {
            return tell("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                    .path("result")
                    .path("value")
                    .asString("");
        }

        boolean isHidden() {
            return evaluate("document.visibilityState").equals("hidden");
        }
    }

    private record Heard(int number, CompletableFuture<String> text) {}

    /// One question is asked at a time.
    private static final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private volatile Heard awaited = new Heard(0, new CompletableFuture<>());

        Heard next() {
            awaited = new Heard(awaited.number() + 1, new CompletableFuture<>());
            return awaited;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var message = text.toString();
                text.setLength(0);
                if (message.startsWith("{\"id\":" + awaited.number() + ",")) {
                    awaited.text().complete(message);
                }
            }
            socket.request(1);
            return null;
        }
    }

    Tabs(Path folder) throws IOException {
        var command = Chromium.command("--remote-debugging-port=0", "--user-data-dir=" + folder);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var port = folder.resolve("DevToolsActivePort");
        Await.that("the browser is there", SOON, () -> Files.readAllLines(port).size() == 2);
        address = "http://127.0.0.1:" + Files.readAllLines(port).getFirst();
    }

    /// In front of the others.
    Tab open(String page) throws IOException {
        var tab = JSON.readTree(ask("PUT", "/json/new?" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
        var answers = new Answers();
        var line = http.newWebSocketBuilder()
                .buildAsync(URI.create(tab.path("webSocketDebuggerUrl").asString()), answers)
                .join();
        return new Tab(tab.path("id").asString(), line, answers);
    }

    void bringToFront(Tab tab) throws IOException {
        ask("GET", "/json/activate/" + tab.id());
    }

    /// As it stands on the tab.
    String title(Tab tab) throws IOException {
        return JSON.readTree(ask("GET", "/json/list"))
                .valueStream()
                .filter(each -> each.path("id").asString().equals(tab.id()))
                .map(each -> each.path("title").asString())
                .findFirst()
                .orElseThrow();
    }

    private String ask(String method, String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        var helpers = List.copyOf(process.descendants().toList());
        process.destroy();
        helpers.forEach(ProcessHandle::destroy);
        process.onExit().join();
    }
}
