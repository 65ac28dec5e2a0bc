package de.depesche.portal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Somebody who calls endpoints, and looks at each answer's headers while walking.
///
/// @param token none for somebody with a browser
record Walker(String name, TestBrowser browser, Optional<String> token, List<String> oddities) {
    private static final Set<String> OWN_FRAMES = Set.of("inhalt", "ansicht", "content");

    HttpResponse<String> call(Endpoint endpoint, Map<String, String> things) {
        return send(endpoint, things, browser::withToken);
    }

    /// As another site would have a browser send it.
    HttpResponse<String> callWithoutFormToken(Endpoint endpoint, Map<String, String> things) {
        return send(endpoint, things, request -> request);
    }

    private HttpResponse<String> send(
            Endpoint endpoint, Map<String, String> things, UnaryOperator<HttpRequest.Builder> more) {
        var answer = browser.send(
                endpoint.method(), endpoint.pathWith(things), Endpoint.filled(endpoint.body(), things), request -> {
                    endpoint.headers()
                            .forEach((header, value) -> request.header(header, Endpoint.filled(value, things)));
                    return token.map(held -> request.header("Authorization", "Bearer " + held))
                            .orElseGet(() -> more.apply(request));
                });
        Stream.concat(headerFaults(endpoint, answer), cookieFaults(answer))
                .forEach(fault ->
                        oddities.add(name + ": " + endpoint.name() + " " + answer.statusCode() + ": " + fault));
        return answer;
    }

    private static Stream<String> headerFaults(Endpoint endpoint, HttpResponse<String> answer) {
        var headers = answer.headers();
        if (answer.statusCode() == 400 && headers.firstValue("X-Request-Id").isEmpty()) {
            // No request at all: the container has refused it before any of us saw it.
            return Stream.of(answer.body()).filter(body -> body.contains("Tomcat") || body.contains("Exception"));
        }
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        var isContent = OWN_FRAMES.contains(endpoint.path().replaceFirst(".*/", ""));
        var frames = isContent && answer.statusCode() == 200 ? "frame-ancestors 'self'" : "frame-ancestors 'none'";
        return Stream.of(
                        policy.startsWith("default-src 'none'") && policy.contains(frames) ? "" : "policy " + policy,
                        policy.contains("unsafe") ? "unsafe policy" : "",
                        headers.firstValue("X-Content-Type-Options")
                                        .filter("nosniff"::equals)
                                        .isPresent()
                                ? ""
                                : "types are guessed",
                        headers.firstValue("X-Request-Id").isPresent() ? "" : "no request id",
                        answer.statusCode() >= 500 ? "a fault of ours " + answer.body() : "",
                        answer.body().contains("Exception") ? "internals" : "")
                .filter(fault -> !fault.isEmpty());
    }

    private static Stream<String> cookieFaults(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.startsWith("__Host-")
                        || !cookie.contains("Path=/")
                        || !Stream.of("Secure", "HttpOnly", "SameSite").allMatch(cookie::contains))
                .map(cookie -> "cookie " + cookie);
    }

    /// Without what differs from call to call.
    static String said(HttpResponse<String> answer, Map<String, String> things) {
        var text = (answer.statusCode() + location(answer) + answer.body())
                .replace(answer.headers().firstValue("X-Request-Id").orElse("none"), "REQUEST")
                .replaceAll("(name=\"_csrf\" value|name=\"csrf-token\" content)=\"[^\"]*\"", "TOKEN");
        for (var thing : things.values()) {
            text = thing.length() < 20 ? text : text.replace(thing, "THING");
        }
        return text;
    }

    static String location(HttpResponse<String> answer) {
        var headers = answer.headers();
        return headers.firstValue("Location")
                .or(() -> headers.firstValue("HX-Redirect"))
                .orElse("status " + answer.statusCode());
    }
}
