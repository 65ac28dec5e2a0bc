package de.depesche.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person without a browser, who goes to whichever node is named and takes the cookies along.
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new TreeMap<>();

    /// @return the status of the answer to the form: 302 where it let the person in
    int signsIn(PackedPortal at, DemoAccounts.Person person, String code) throws IOException {
        return posts(
                at,
                "/anmeldung",
                "/anmeldung",
                Map.of("username", person.userName(), "password", person.password(), "code", code));
    }

    /// @param form where the form stands that is sent
    int posts(PackedPortal at, String form, String path, Map<String, String> fields) throws IOException {
        var found = FORM_TOKEN.matcher(send(request(at.at(form)).GET()).body());
        if (!found.find()) {
            throw new IOException("no form at " + form);
        }
        var all = new TreeMap<>(fields);
        all.put("_csrf", found.group(1));
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(at.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    int opens(PackedPortal at, String path) throws IOException {
        return send(request(at.at(path)).GET()).statusCode();
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(line -> line.split(";", 2)[0].split("=", 2))
                    .forEach(parts -> cookies.put(parts[0], parts[1]));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
