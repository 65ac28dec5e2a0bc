package de.depesche.portal;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// A collector of traces on loopback (OTLP over HTTP). What comes in is read by the classes that OpenTelemetry
/// publishes for it.
public final class TraceReceiver implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final HttpServer server;
    private final List<ResourceSpans> received = new CopyOnWriteArrayList<>();

    private TraceReceiver(HttpServer server) {
        this.server = server;
    }

    public static TraceReceiver start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new TraceReceiver(server);
            server.createContext("/v1/traces", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = new GZIPInputStream(exchange.getRequestBody())) {
            received.addAll(ExportTraceServiceRequest.parseFrom(body).getResourceSpansList());
            var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        }
    }

    /// Everything, as text, once it has what a last call brings that is made with this `traceparent`.
    public String textAfter(Consumer<String> call) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        call.accept("00-" + trace + "-00f067aa0ba902b7-01");
        await(trace, _ -> true);
        return text();
    }

    /// Everything, as text.
    public String text() {
        return received.toString();
    }

    public List<Span> spans() {
        return received.stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    public List<Span> of(String trace) {
        return spans().stream()
                .filter(span -> hex(span.getTraceId()).equals(trace))
                .toList();
    }

    /// The first that fits, as soon as it is there.
    public Span await(String trace, Predicate<Span> wanted) {
        var end = Instant.now().plus(LONGEST);
        while (true) {
            var found = of(trace).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "only " + of(trace).stream().map(Span::getName).toList());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    public static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    /// @return empty where the span does not have it
    public static String text(Span span, String attribute) {
        return span.getAttributesList().stream()
                .filter(pair -> pair.getKey().equals(attribute))
                .map(pair -> pair.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
