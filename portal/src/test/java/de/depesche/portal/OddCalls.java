package de.depesche.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Of one operation, as the API describes it, all the ways in which it should not be called.
///
/// @param described the operation's part of the description
/// @param sound a call that lacks nothing
record OddCalls(Endpoint rule, JsonNode described, OddBodies bodies, RawCall sound) {
    private static final int LONG = 5000;
    private static final int TOO_LONG = 20_000;

    private static final List<String> METHODS =
            List.of("TRACE", "PROPFIND", "get", "FOO", "G%20ET", "X".repeat(LONG), "POST", "PATCH", "DELETE");

    private static final List<String> TARGETS = List.of(
            "?permit=1",
            "?=",
            "?&&&",
            "?%zz=1",
            "?a[]=1",
            "?a[0].b=1",
            "?class.module.classLoader=1",
            "?" + "a=1&".repeat(1000),
            "?a=" + "x".repeat(LONG),
            "?a=" + "x".repeat(TOO_LONG),
            "/",
            "//",
            "/..",
            "/%2e%2e/",
            ";a=b",
            ".json",
            "%00",
            "%zz",
            "%c0%af",
            "\\",
            "#x",
            "<>");

    private static final List<String> LINES = List.of(
            "Content-Type: ",
            "Content-Type: text/plain",
            "Content-Type: application/xml",
            "Content-Type: garbage",
            "Content-Type: application/json;charset=utf-7",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: application/json;charset=x",
            "Content-Type: a/b/c",
            "Content-Type: */*",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=" + "b".repeat(LONG),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Encoding: gzip",
            "Content-Encoding: x, y",
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: x",
            "Transfer-Encoding: chunked, gzip",
            "Expect: x",
            "Accept: application/xml",
            "Accept: image/png",
            "Accept: garbage",
            "Accept: */*;q=x",
            "Accept: " + "a/b,".repeat(1000),
            "Accept-Charset: x",
            "Accept-Encoding: x;q=2",
            "Accept-Language: xx",
            "Accept-Language: de;q=2",
            "Accept-Language: ä",
            "Accept-Language: " + "de,".repeat(1000),
            "If-Match: *",
            "If-Match: x",
            "If-Match: \"-1\"",
            "If-Match: \"99999999999\"",
            "If-Match: \"0\", \"1\"",
            "If-None-Match: x",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Range: bytes=9-1",
            "Range: bytes=x",
            "Range: chunks=0-1",
            "Range: bytes=" + "0-0,".repeat(1000) + "0-0",
            "Idempotency-Key: ",
            "Idempotency-Key: " + "x".repeat(LONG),
            "Idempotency-Key: ä",
            "Upload-Length: -1",
            "Upload-Length: x",
            "Upload-Length: 99999999999999999999",
            "Upload-Length: 999999999999999999",
            "Upload-Defer-Length: 2",
            "Upload-Concat: final;x",
            "Upload-Offset: -1",
            "Upload-Offset: x",
            "Upload-Offset: 99999999999999999999",
            "Upload-Offset: 7",
            "Upload-Metadata: ",
            "Upload-Metadata: ,",
            "Upload-Metadata: filename",
            "Upload-Metadata: filename ???",
            "Upload-Metadata: case YQ==",
            "Upload-Metadata: filename YQ==,filename YQ==",
            "Upload-Metadata: filename /////w==",
            "Upload-Checksum: x",
            "Upload-Checksum: sha256 x",
            "Upload-Checksum: md4 YQ==",
            "Tus-Resumable: 0.2.2",
            "X-HTTP-Method-Override: TRACE",
            "X-Forwarded-For: " + "1.1.1.1,".repeat(500),
            "Forwarded: for=x;proto=https",
            "Host: ",
            "Host: a b",
            "Host: evil.example",
            "Cookie: " + "a=b;".repeat(500),
            "Cookie: \"",
            "Origin: null",
            "X-Long: " + "x".repeat(TOO_LONG),
            "X Y: z",
            "X-Sign: \u0001");

    private static final List<String> RIGHTS = List.of(
            "Authorization: ",
            "Authorization: Bearer",
            "Authorization: Bearer x",
            "Authorization: Bearer a.b.c",
            "Authorization: Bearer " + "x".repeat(LONG),
            "Authorization: Bearer ä",
            "Authorization: Basic YTpi",
            "Authorization: Basic ???",
            "Authorization: Digest x",
            "Authorization: \u0001");

    /// What changes nothing comes first, so that the thing is there as long as may be.
    Stream<RawCall> all() {
        return Stream.of(paths(), withBodies(), queries(), rights(), given(), methods(), headers())
                .flatMap(some -> some);
    }

    private Stream<RawCall> paths() {
        var odd = Nonsense.paths(rule.path(), Map.of()).map(sound::to);
        return Stream.concat(odd, TARGETS.stream().map(more -> sound.to(sound.target() + more)));
    }

    private Stream<RawCall> queries() {
        return parameters("query").flatMap(parameter -> {
            var name = parameter.get("name").asString();
            var values = Nonsense.VALUES.stream().map(value -> "?" + name + "=" + Nonsense.encoded(value));
            var more =
                    Stream.of("?" + name, "?" + name + "=1&" + name + "=x", "?" + name + "[0]=1", "?" + name + ".x=1");
            return Stream.concat(values, more).map(query -> sound.to(sound.target() + query));
        });
    }

    private Stream<RawCall> given() {
        return parameters("header").flatMap(parameter -> {
            var name = parameter.get("name").asString();
            var values = Nonsense.VALUES.stream().map(value -> name + ": " + value.replaceAll("[\r\n\0]", "?"));
            return Stream.concat(
                    values.map(sound::with), Stream.of(sound.with(name + ": 1").also(name + ": 2")));
        });
    }

    private Stream<RawCall> headers() {
        var known = sound.headers().stream().map(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT));
        return Stream.concat(LINES.stream().map(sound::with), known.map(sound::without));
    }

    private Stream<RawCall> rights() {
        return Stream.concat(RIGHTS.stream().map(sound::with), Stream.of(sound.also("Authorization: Bearer twice")));
    }

    private Stream<RawCall> methods() {
        return METHODS.stream().map(sound::by);
    }

    private Stream<RawCall> withBodies() {
        var content = described.path("requestBody").path("content");
        if (content.has("application/json")) {
            var schema = content.get("application/json").get("schema");
            return bodies.of(
                            schema,
                            new String(sound.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .map(sound::saying);
        }
        var json = sound.with("Content-Type: application/json");
        var multipart = sound.with("Content-Type: multipart/form-data; boundary=b");
        return Stream.concat(
                OddBodies.ofNoJson().map(rule.body().isEmpty() ? json::saying : sound::saying),
                content.has("multipart/form-data") ? parts().map(multipart::saying) : Stream.of());
    }

    private static Stream<String> parts() {
        var part = "--b\r\nContent-Disposition: form-data; name=\"receipt\"; filename=\"";
        return Stream.of(
                        "--b--",
                        "--b\r\n\r\n\r\n--b--",
                        part + "\"\r\n\r\n\r\n--b--",
                        part + "a\r\n\r\nx",
                        part + "../../a\"\r\n\r\nx\r\n--b--",
                        part + "\0\u202e\"\r\n\r\nx\r\n--b--",
                        part + "x".repeat(LONG) + "\"\r\n\r\nx\r\n--b--",
                        part + "a\"\r\nContent-Type: x\r\n\r\nx\r\n--b--",
                        part + "a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n???\r\n--b--",
                        part + "a\"\r\nX: " + "x".repeat(TOO_LONG) + "\r\n\r\nx\r\n--b--",
                        (part + "a\"\r\n\r\nx\r\n").repeat(300) + "--b--",
                        "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--")
                .map(RawCall::utf8);
    }

    private Stream<JsonNode> parameters(String place) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(place));
    }
}
