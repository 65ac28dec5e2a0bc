package de.depesche.portal;

import de.depesche.portal.identity.Credentials;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without script: it keeps cookies (also secure ones, as browsers do on localhost), follows no redirect by
/// itself, and sends the token that stands in the page it saw last.
public final class TestBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestClient http;
    private final Map<String, String> cookies = new TreeMap<>();
    private final String forwardedFor;
    private String token = "";

    public TestBrowser(int port) {
        this(new TestClient(port), "");
    }

    /// @param forwardedFor what a proxy in front of the portal says about its address
    public TestBrowser(int port, String forwardedFor) {
        this(new TestClient(port), forwardedFor);
    }

    TestBrowser(TestClient http) {
        this(http, "");
    }

    private TestBrowser(TestClient http, String forwardedFor) {
        this.http = http;
        this.forwardedFor = forwardedFor;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", request -> request);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token);
        return seen(http.form(path, form(all), this::withCookies));
    }

    /// As another site would have it sent.
    public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        return seen(http.form(path, form(fields), this::withCookies));
    }

    /// Without the form's token.
    public HttpResponse<String> send(String method, String path, String body, UnaryOperator<HttpRequest.Builder> more) {
        return seen(http.send(method, path, body, request -> more.apply(withCookies(request))));
    }

    /// What scripts put on their requests.
    public HttpRequest.Builder withToken(HttpRequest.Builder request) {
        return request.header("X-CSRF-TOKEN", token);
    }

    public HttpResponse<String> signIn(Credentials person) {
        return signIn(person, Instant.now());
    }

    /// @param at whose code to use: each counts once
    public HttpResponse<String> signIn(Credentials person, Instant at) {
        return signIn(person.userName(), person.password(), TestCodes.at(at, person.secondFactor()));
    }

    public HttpResponse<String> signIn(String userName, String password, String code) {
        get("/anmeldung");
        return post("/anmeldung", Map.of("username", userName, "password", password, "code", code));
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> seen(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
