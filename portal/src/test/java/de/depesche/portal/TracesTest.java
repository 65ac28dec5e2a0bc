package de.depesche.portal;

import static de.depesche.portal.TraceReceiver.hex;
import static de.depesche.portal.TraceReceiver.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.depesche.portal.documents.Clamd;
import de.depesche.portal.documents.S3Server;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

/// What a client's call causes bears the client's trace, up to the receipt, the mail, and the calls to a real S3
/// server, clamd and SMTP server. A collector gets all of it, and nothing that it must not know.
@PortalTest
@DirtiesContext
@TestPropertySource(properties = {"depesche.notifications.alert-gather=0s", "depesche.mail.tls=none"})
class TracesTest {
    private static final Set<String> TOLD = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "code.function.name",
            "peer.service",
            "depesche.outcome",
            "error.type");
    private static final TraceReceiver COLLECTOR = TraceReceiver.start();
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final List<AutoCloseable> OTHERS = new ArrayList<>();
    private static final Path FOLDER = temporary();

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final int port;
    private final TestWorld world;
    private final String hospital;
    private final TracedClient client;

    @Autowired
    TracesTest(BeanFactory beans, @LocalServerPort int port) {
        this.port = port;
        this.world = TestWorld.in(beans);
        this.hospital = new TestClient(port).token(world.hospital().client());
        this.client = TracedClient.at(port, hospital, trace, "01");
    }

    @DynamicPropertySource
    static void others(DynamicPropertyRegistry settings) throws IOException {
        var store = S3Server.start(FOLDER);
        OTHERS.add(store);
        settings.add("depesche.blobs.s3.bucket", () -> S3Server.BUCKET);
        settings.add("depesche.blobs.s3.endpoint", store::address);
        settings.add("depesche.blobs.s3.access-key", () -> "portal");
        settings.add("depesche.blobs.s3.secret-key", () -> "secret");
        if (Clamd.isInstalled()) {
            var clamd = Clamd.start(FOLDER);
            OTHERS.add(clamd);
            settings.add("depesche.scanner.address", () -> clamd.socket().toString());
        }
        MAIL.start();
        settings.add("depesche.mail.host", () -> "127.0.0.1");
        settings.add("depesche.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("depesche.tracing.endpoint", COLLECTOR::endpoint);
    }

    @AfterAll
    static void theOthersEnd() throws Exception {
        for (var other : OTHERS) {
            other.close();
        }
        MAIL.stop();
        COLLECTOR.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void whatACallCausesBearsItsTraceUpToReceiptAndMail() throws Exception {
        var md = new TestClient(port).token(world.md().client());
        var file = TracedClient.at(port, md, trace, "01").file(world);
        var refused = client.upload(file, "Kein-Befund.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.headers().firstValue("X-Trace-Id")).hasValue(trace);
        assertThat(text(named("check document"), "depesche.outcome")).isEqualTo("done");
        client.upload(file, "Befund.pdf", TracedClient.pdf());
        client.close(file);

        for (var step : List.of("issue receipt", "seal receipt", "write alert", "send mail")) {
            assertThat(text(named(step), "depesche.outcome")).as(step).isEqualTo("done");
        }
        follows("check document", "POST /api/v1/uploads");
        follows("issue receipt", "PUT /api/v1/cases/{id}/closure");
        follows("seal receipt", "PUT /api/v1/cases/{id}/closure");
        follows("send mail", "write alert");
        assertThat(hex(named("PUT /api/v1/cases/{id}/closure").getParentSpanId()))
                .isEqualTo(TracedClient.STEP);
        assertThat(Arrays.stream(MAIL.getReceivedMessages()))
                .isNotEmpty()
                .allSatisfy(
                        mail -> assertThat(mail.getHeader("X-Depesche-Trace")).containsExactly(trace));
        othersAreCalled();
        nothingElseIsTold(file, md);
    }

    @Test
    void whoeverAsksNotToBeSentIsNotSentAndFindsItsTraceInTheLogAllTheSame() {
        var quiet = TracedClient.at(port, hospital, trace, "00").get("/api/v1/cases");
        assertThat(quiet.headers().firstValue("X-Trace-Id")).hasValue(trace);

        var begun = TracedClient.at(port, hospital, "no trace", "01").get("/api/v1/cases");
        var ours = begun.headers().firstValue("X-Trace-Id").orElseThrow();
        COLLECTOR.await(ours, span -> span.getName().equals("GET /api/v1/cases"));
        assertThat(COLLECTOR.of(trace)).isEmpty();
    }

    private void othersAreCalled() {
        var peers = new ArrayList<>(List.of("s3", "smtp", "postgresql"));
        if (Clamd.isInstalled()) {
            peers.add("clamd");
        }
        for (var peer : peers) {
            var call = COLLECTOR.await(trace, span -> text(span, "peer.service").equals(peer));
            assertThat(call.getKind()).as(peer).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
            assertThat(text(call, "depesche.outcome")).as(peer).isEqualTo("done");
        }
    }

    private void nothingElseIsTold(String file, String md) {
        assertThat(COLLECTOR.spans()).allSatisfy(span -> {
            assertThat(span.getAttributesList().stream().map(KeyValue::getKey)).isSubsetOf(TOLD);
            assertThat(span.getEventsList()).isEmpty();
            assertThat(span.getStatus().getMessage()).isEmpty();
        });
        assertThat(COLLECTOR.text())
                .contains("code.function.name")
                .doesNotContain(
                        "Befund", TracedClient.INSURED, file.substring(file.lastIndexOf('/') + 1), hospital, md);
    }

    private void follows(String step, String cause) {
        assertThat(COLLECTOR.of(trace))
                .filteredOn(span -> span.getName().equals(cause))
                .extracting(Span::getSpanId)
                .contains(named(step).getParentSpanId());
    }

    private Span named(String name) {
        return COLLECTOR.await(trace, span -> span.getName().equals(name));
    }

    /// Short: a socket's path may have 107 bytes.
    private static Path temporary() {
        try {
            return Files.createTempDirectory("traces");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
