package de.depesche.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What nobody should send.
final class Nonsense {
    static final List<String> VALUES = List.of(
            "",
            " ",
            "-1",
            "0",
            "99999999999999999999",
            "1e99",
            "NaN",
            "null",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "' or 1=1 --",
            "../../etc/passwd",
            "\0",
            "%",
            "\"",
            "a\r\nb",
            "🙂\u202eäß",
            "x".repeat(3000));

    static final Map<String, List<String>> HEADERS = Map.of(
            "Content-Type",
                    List.of("text/plain", "application/xml", "garbage", "application/json;charset=utf-7", "a/b/c"),
            "Accept", List.of("application/xml", "image/png", "garbage", "*/*;q=x"),
            "Accept-Language", List.of("xx", "de;q=2", "*", "ä"),
            "If-Match", List.of("*", "x", "\"-1\"", "\"99999999999\""),
            "Range", List.of("bytes=9-1", "bytes=x", "chunks=0-1", "bytes=0-0,2-3,5-6"),
            "Upload-Length", List.of("-1", "x", "99999999999999999999", "999999999999999999"),
            "Upload-Offset", List.of("-1", "x", "99999999999999999999", "7"),
            "Upload-Metadata", List.of("", ",", "filename", "filename ???", "case YQ==", "filename YQ==,filename YQ=="),
            "Upload-Checksum", List.of("x", "sha256 x", "md4 YQ==", "sha1"),
            "Tus-Resumable", List.of("0.2.2", "x"));

    private static final List<String> BODIES = List.of(
            "", "{", "[]", "null", "1", "\"x\"", "{}", "{\"\\u0000\": 1}", "[".repeat(5000), "\0", "<a/>", "{}{}");
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2026-02-30\"",
            "\"+999999999-12-31\"",
            "\"" + "x".repeat(5000) + "\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"x\": 1}");

    private static final String HERE = "@here@";

    private Nonsense() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Header lines hold no line ends and nothing beyond Latin 1.
    static String printable(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /// Each of the things in the path replaced by what is none.
    static Stream<String> paths(String template, Map<String, String> things) {
        return Stream.of("{id}", "{document}", "{number}", "{entry}")
                .filter(template::contains)
                .flatMap(thing -> VALUES.stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> template.replace(thing, encoded(value).replace("+", "%20"))))
                .map(path -> path.replaceAll("\\{(id|document|entry)}", "00000000-0000-0000-0000-000000000000")
                        .replace("{number}", "1"));
    }

    /// Each parameter in turn with each value, in the query or the form, and each odd path.
    static Stream<Endpoint> calls(Endpoint rule, Set<String> parameters, Map<String, String> things) {
        var fields = parameters.stream().flatMap(name -> VALUES.stream().map(value -> name + "=" + encoded(value)));
        var odd = rule.changes()
                ? fields.map(field -> rule.form(field + "&" + without(field, rule.body())))
                : fields.map(field -> rule.at(rule.path() + "?" + field));
        return Stream.concat(odd, paths(rule.path(), things).map(rule::at));
    }

    private static String without(String field, String form) {
        var name = field.substring(0, field.indexOf('=') + 1);
        return Arrays.stream(form.split("&"))
                .filter(given -> !given.startsWith(name))
                .collect(Collectors.joining("&"));
    }

    static Stream<String> bodies(String sound) {
        return sound.strip().startsWith("{")
                ? Stream.concat(BODIES.stream(), mutated(JsonMapper.shared().readTree(sound)).stream())
                : BODIES.stream();
    }

    /// The sound body with each of its values in turn replaced by each that does not belong there.
    private static List<String> mutated(JsonNode sound) {
        var bodies = new ArrayList<String>();
        mutate(sound, sound, bodies);
        return bodies;
    }

    private static void mutate(JsonNode root, JsonNode at, List<String> bodies) {
        switch (at) {
            case ObjectNode object ->
                List.copyOf(object.propertyNames()).forEach(name -> {
                    var before = object.get(name);
                    object.put(name, HERE);
                    JSON.forEach(value -> bodies.add(root.toString().replace("\"" + HERE + "\"", value)));
                    object.set(name, before);
                    mutate(root, before, bodies);
                });
            case ArrayNode array -> array.forEach(element -> mutate(root, element, bodies));
            default -> {}
        }
    }
}
