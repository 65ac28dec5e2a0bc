package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.identifiers.Kvnr;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Personal data, contents and secrets pass through the portal, well formed and not, and stand nowhere but where they
/// belong: not in a log, not in a trace, not in another table, not in a file.
@PortalTest
@DirtiesContext
class SilenceTest {
    private static final TraceReceiver COLLECTOR = TraceReceiver.start();
    private static final String NAME = "Zitronenfalter-Kettwiesel";
    private static final String KVNR = kvnr();
    private static final String FILE = "Geheimbefund-Qx7Lm";
    private static final String CONTENT = "Inhalt-den-niemand-liest-9vTz";
    private static final String NOTE = "Notiz-Rhabarber-5Kd";
    private static final String PASSWORD = "Passwort-Schubkarre-3";
    private static final String CODE = "907316";
    private static final String SECRET = "Schluessel-Trompetenbaum-8";
    private static final List<String> PERSONAL = List.of(NAME, KVNR, FILE, NOTE);

    private final JdbcClient db;
    private final int port;
    private final TestClient http;
    private final TestClient management;
    private final TestWorld world;
    private final StoredText stored;
    private final String md;
    private final String hospital;
    private final TestBrowser browser;

    @Autowired
    SilenceTest(
            BeanFactory beans,
            JdbcClient db,
            @LocalServerPort int port,
            @LocalManagementPort int managementPort,
            @Value("${depesche.data}") Path data) {
        this.db = db;
        this.port = port;
        this.http = new TestClient(port);
        this.management = new TestClient(managementPort);
        this.world = TestWorld.in(beans);
        this.stored = new StoredText(db, data);
        this.md = http.token(world.md().client());
        this.hospital = http.token(world.hospital().client());
        this.browser = new TestBrowser(port);
    }

    @DynamicPropertySource
    static void collector(DynamicPropertyRegistry settings) {
        settings.add("depesche.tracing.endpoint", COLLECTOR::endpoint);
    }

    @Test
    void nothingOfPeopleIsLoggedAndNothingStandsWhereItDoesNotBelong() throws IOException {
        var typed = new ArrayList<>(PERSONAL);
        typed.addAll(
                List.of(CONTENT, PASSWORD, CODE, SECRET, md, hospital, TestWorld.SECOND_FACTOR, TestWorld.PASSWORD));
        typed.addAll(clientSecrets());
        try (var ear = LogEar.open()) {
            http.token(world.md().client());
            signIn();
            typed.addAll(browser.cookies().values());
            work();
            nonsense();
            brokenLines();

            LoggerFactory.getLogger(SilenceTest.class).info("said aloud");
            assertThat(ear.heard()).anyMatch(line -> line.contains("said aloud"));
            for (var text : typed) {
                assertThat(ear.heard()).as(text).noneMatch(line -> holds(line, text));
            }
        }
        var traces = COLLECTOR.textAfter(
                trace -> http.send("GET", "/" + NAME, "", request -> request.header("traceparent", trace)));
        assertThat(typed).noneMatch(text -> holds(traces, text));
        var metrics = ok(management.send("GET", "/actuator/prometheus", "", request -> request));
        assertThat(typed).noneMatch(text -> holds(metrics.body(), text));
        var secrets = new ArrayList<>(List.of(CONTENT, PASSWORD, CODE, SECRET, md, hospital, TestWorld.SECOND_FACTOR));
        secrets.addAll(clientSecrets());
        for (var text : secrets) {
            assertThat(stored.tablesWith(text)).as(text).isEmpty();
            assertThat(stored.filesWith(text)).as(text).isEmpty();
        }
        PERSONAL.forEach(text -> assertThat(stored.filesWith(text)).as(text).isEmpty());
        assertThat(stored.tablesWith(KVNR)).containsExactly("cases.insured_person");
        assertThat(stored.tablesWith(NAME.split("-")[0])).containsExactly("cases.insured_person", "cases.search_words");
        assertThat(stored.tablesWith(FILE)).containsExactly("documents.document");
        assertThat(stored.tablesWith(NOTE)).containsExactly("cases.note");
    }

    private List<String> clientSecrets() {
        return List.of(world.md().client().secret(), world.hospital().client().secret());
    }

    private void signIn() {
        browser.signIn(NAME, PASSWORD, CODE);
        browser.signIn(world.hospital().clerk().userName(), PASSWORD, CODE);
        db.sql("delete from identity.sign_in_counter").update();
        browser.signIn(world.hospital().clerk());
        assertThat(browser.get("/sitzungen").statusCode()).isEqualTo(200);
        http.form(
                "/oauth2/token",
                "grant_type=client_credentials",
                TestClient.basic(world.md().client().clientId(), SECRET));
        http.form("/oauth2/token", "grant_type=client_credentials&scope=" + NAME, TestClient.basic(NAME, SECRET));
        http.get("/api/v1/cases", md + SECRET);
    }

    private void work() {
        var id = TestClient.json(ok(http.send(
                        "POST",
                        "/api/v1/cases",
                        filing(KVNR),
                        request -> request.header("Authorization", "Bearer " + md)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString()))))
                .get("id")
                .asString();
        ok(browser.get("/vorgaenge/" + id));
        ok(browser.get("/vorgaenge?suche=" + NAME));
        browser.post("/vorgaenge/" + id + "/notizen", Map.of("text", NOTE));
        ok(upload(id, FILE + ".pdf", "%PDF-1.7 " + CONTENT));
        upload(id, FILE + ".exe", CONTENT);
        upload(id, FILE + "\u0000\n.pdf", CONTENT);
        upload(NAME, FILE + ".pdf", CONTENT);
        ok(http.get("/api/v1/cases/" + id + "/documents", hospital));
    }

    private void nonsense() {
        for (var body : List.of(
                filing("KVNR-" + NAME),
                filing(KVNR).replace(NAME, NAME + "\\u0000"),
                filing(KVNR).replace(NAME, NAME + "\\ud800"),
                filing(KVNR).replace(NAME, NAME.repeat(500)),
                filing(KVNR).replace("{\"name\"", "\"" + NAME + "\" {\"name\""),
                filing(KVNR).replace("\"kvnr\"", "\"" + NAME + "\""),
                "{\"insuredPerson\": \"" + NAME + "\"}",
                "{\"admission\": \"" + NAME + "\"}",
                NAME)) {
            http.post("/api/v1/cases", md, body);
            http.post("/api/v1/case-batches", md, "{\"cases\": [" + body + "]}");
        }
        for (var path :
                List.of("/vorgaenge/" + NAME, "/api/v1/cases/" + NAME, "/" + NAME, "/vorgaenge?seite=" + NAME)) {
            browser.get(path);
            http.get(path, hospital);
        }
        browser.post("/vorgaenge/" + NAME + "/notizen", Map.of("text", NOTE));
        http.send("GET", "/", "", request -> request.header("traceparent", NAME).header("tracestate", "a=" + KVNR));
        browser.postWithoutToken("/abmeldung", Map.of("text", NOTE));
        browser.send(NAME.substring(0, 4).toUpperCase(Locale.ROOT), "/vorgaenge/" + NAME, NOTE, request -> request);
    }

    /// What the container refuses before any of our code sees it.
    private void brokenLines() throws IOException {
        for (var line : List.of(
                "GET /vorgaenge?suche=" + NAME + "{} HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /vorgaenge HTTP/1.1\r\nHost: " + NAME + "{}\r\n\r\n",
                "GET /vorgaenge HTTP/1.1\r\nHost: localhost\r\nBad Header " + NAME + ": x\r\n\r\n",
                "GET /vorgaenge HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + NAME.repeat(2000) + "\r\n\r\n",
                "GET /vorgaenge HTTP/1.1\r\nHost: localhost\r\nCookie: \u0001=" + NAME + "\r\n\r\n",
                "POST /anmeldung HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 50\r\nConnection: close\r\n\r\nusername=%zz" + NAME + "=============",
                NAME + " / HTTP/1.1\r\n\r\n")) {
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(3000);
                socket.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                assertThat(socket.getInputStream().read()).isNotNegative();
            }
        }
    }

    private String filing(String kvnr) {
        return """
                {"orderNumber": "MD-%s", "kind": "document-request", "hospitalIk": "%s", "subject": "Prüfung",
                 "admission": "2026-01-12", "insuredPerson": {"name": "%s", "kvnr": "%s"},
                 "items": [{"title": "Entlassungsbericht"}]}
                """.formatted(
                        UUID.randomUUID(), world.hospital().organisation().ik().value(), NAME, kvnr);
    }

    private HttpResponse<String> upload(String place, String name, String content) {
        return http.send(
                "POST",
                "/api/v1/uploads",
                content,
                request -> request.header("Authorization", "Bearer " + hospital)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", String.valueOf(content.length()))
                        .header("Upload-Metadata", "filename " + encoded(name) + ",case " + encoded(place)));
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A code of six digits must stand alone to be one.
    private static boolean holds(String line, String text) {
        return text.equals(CODE)
                ? Pattern.compile("(?<![0-9a-f-])" + CODE + "(?![0-9a-f-])")
                        .matcher(line)
                        .find()
                : line.contains(text);
    }

    /// Invented, with the right check digit.
    private static String kvnr() {
        return IntStream.range(0, 10)
                .mapToObj(digit -> Kvnr.parse("Q74190263" + digit))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
