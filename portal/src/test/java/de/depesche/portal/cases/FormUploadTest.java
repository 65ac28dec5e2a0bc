package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestBrowser;
import de.depesche.portal.documents.Admission;
import de.depesche.portal.documents.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The plain form of pages without scripts, as a browser sends it.
@PortalTest
class FormUploadTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int LIMIT = 1_000_000;
    private static final String MARK = "Klartext, der auf keiner Platte liegen darf. ";

    @Autowired
    BeanFactory beans;

    @Autowired
    Documents documents;

    @Value("${depesche.data}")
    Path data;

    @LocalServerPort
    int port;

    private CaseWorld world;
    private CaseFile file;
    private TestBrowser browser;

    @BeforeEach
    void aCase() {
        world = CaseWorld.in(beans);
        var md = world.parties().md().organisation().id();
        beans.getBean(DocumentRules.class).put(md, new Admission(Set.of("pdf"), LIMIT), false);
        file = world.filed();
        browser = new TestBrowser(port);
        browser.signIn(world.parties().hospital().clerk());
    }

    private record Sent(String name, String content) {}

    @Test
    void manyFilesAreTakenAndThePageSaysHowMany() throws Exception {
        var page = sent(new Sent("Arztbrief.pdf", pdf(10)), new Sent("", ""), new Sent("Labor.pdf", pdf(20)));

        assertThat(page).contains("Angenommene Dateien: 2.", "Arztbrief.pdf", "Labor.pdf");
        assertThat(names()).containsExactly("Arztbrief.pdf", "Labor.pdf");
    }

    @Test
    void whatIsNotTakenIsToldFileByFileAndTheRestIsTaken() throws Exception {
        var page = sent(
                new Sent("Brief.docx", pdf(1)),
                new Sent("Leer.pdf", ""),
                new Sent("Riesig.pdf", pdf(3 * LIMIT)),
                new Sent("Gut.pdf", pdf(50)));

        assertThat(page)
                .contains("Angenommene Dateien: 1.", "Nicht angenommene Dateien: 3.")
                .contains("Brief.docx: Dateien mit der Endung .docx werden hier nicht angenommen, nur: .pdf")
                .contains("Leer.pdf: ", "Riesig.pdf: ", "1 MB");
        assertThat(names()).containsExactly("Gut.pdf");
    }

    @Test
    void aNameIsTextWhateverStandsInIt() throws Exception {
        var page = sent(
                new Sent("../../etc/passwd.pdf", pdf(1)),
                new Sent("C:\\Akten\\Müller \u202Efdp.pdf", pdf(2)),
                new Sent("<script>alert(1)</script>.pdf", pdf(3)),
                new Sent("x".repeat(3000) + ".pdf", pdf(4)));

        assertThat(names()).contains("passwd.pdf", "Müller fdp.pdf").hasSize(4).allMatch(name -> name.length() <= 255);
        assertThat(page).doesNotContain("<script>alert", "\u202E");
    }

    @Test
    void nothingOfAFileLiesOnDiskInPlain() throws Exception {
        var before = Instant.now().minusSeconds(1);
        sent(new Sent("Brief.pdf", pdf(0) + MARK.repeat(10_000)));

        assertThat(names()).containsExactly("Brief.pdf");
        assertThat(plainFilesSince(before, data)).isEmpty();
        assertThat(plainFilesSince(before, Path.of(System.getProperty("java.io.tmpdir"))))
                .isEmpty();
    }

    @Test
    void withoutAFileThePageAsksForOne() throws Exception {
        assertThat(sent(new Sent("", ""))).contains("Wählen Sie zuerst eine oder mehrere Dateien aus.");
    }

    @Test
    void strangersAndFormsOfOtherSitesBringNothing() throws Exception {
        assertThat(post(List.of(new Sent("Brief.pdf", pdf(1))), "falsch").statusCode())
                .isEqualTo(403);
        browser = new TestBrowser(port);
        browser.signIn(world.parties().otherHospital().clerk());

        assertThat(post(List.of(new Sent("Brief.pdf", pdf(1))), token("/belegpruefung"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(names()).isEmpty();
    }

    /// @return the page that the form leads to
    private String sent(Sent... files) throws Exception {
        var answer = post(List.of(files), token(page()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(page());
        return browser.get(page()).body();
    }

    private HttpResponse<String> post(List<Sent> files, String token) throws Exception {
        var body = body(files, token);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page() + "/dokumente"))
                .header("Cookie", cookies())
                .header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] body(List<Sent> files, String token) {
        var out = new ByteArrayOutputStream();
        write(out, "--grenze\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n");
        for (var sent : files) {
            write(out, "--grenze\r\nContent-Disposition: form-data; name=\"dateien\"; filename=\"");
            write(out, sent.name().replace("\"", "%22") + "\"\r\nContent-Type: application/pdf\r\n\r\n");
            write(out, sent.content() + "\r\n");
        }
        write(out, "--grenze--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String token(String path) {
        var found = TOKEN.matcher(browser.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String cookies() {
        return browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String page() {
        return "/vorgaenge/" + file.id().value();
    }

    private List<String> names() {
        var ids = beans
                .getBean(CaseViews.class)
                .documents(world.parties().hospital().clerkPermit(), file.id())
                .stream()
                .map(CaseDocument::id)
                .toList();
        var known = documents.describe(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(known.get(id)).fileName())
                .toList();
    }

    private static String pdf(int more) {
        return "%PDF-1.7\n" + "x".repeat(more);
    }

    private static List<Path> plainFilesSince(Instant begin, Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, Set.of(), 6, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                var isNew = facts.lastModifiedTime().toInstant().isAfter(begin);
                if (isNew && facts.isRegularFile() && facts.size() < 20_000_000 && isPlain(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            // Other programs' files come and go meanwhile.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isPlain(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException gone) {
            return false;
        }
    }
}
