package de.depesche.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private Nonsense() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
}
