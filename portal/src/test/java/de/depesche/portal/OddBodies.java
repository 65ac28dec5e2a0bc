package de.depesche.portal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bodies beside what the API's description asks for: each property in turn with what does not belong there, missing,
/// there twice; and texts that are no JSON, or not in UTF-8.
record OddBodies(JsonNode schemas) {
    private static final String HERE = "@here@";
    private static final int DEEP = 20_000;
    private static final int LONG = 400_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "{",
            "[]",
            "null",
            "1",
            "\"x\"",
            "{}",
            "{\"\\u0000\": 1}",
            "\0",
            "<a/>",
            "a=b",
            "{}{}",
            "{\"a\": 01}",
            "{'a': 1}",
            "{a: 1}",
            "{\"a\": 1,}",
            "{/**/}",
            "{\"a\": NaN}",
            "{\"a\": \"\t\"}",
            "{\"a\": \"\\x\"}",
            "{\"a\": \"\\u12\"}",
            "{\"a\": tru}",
            "[".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "[".repeat(DEEP) + "]".repeat(DEEP));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "2147483648",
            "99999999999999999999",
            "9".repeat(2000),
            "1e" + "9".repeat(20),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u200b\\ufeff\"",
            "\"\uD83D\uDC69\u200D\u2695\uFE0F\"",
            "\"a\\r\\nb\"",
            "\"2026-02-30\"",
            "\"2025-02-29\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"31.12.2026\"",
            "\"2026-01-01T00:00:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"' or 1=1 --\"",
            "\"" + "x".repeat(5000) + "\"",
            "\"" + "ä".repeat(LONG) + "\"",
            "[]",
            "[null]",
            "[[]]",
            "[" + "1,".repeat(5000) + "1]",
            "[".repeat(900) + "]".repeat(900),
            "{}",
            "{\"x\": 1}");

    Stream<String> of(JsonNode schema, String sound) {
        var whole = (ObjectNode) completed(resolved(schema), JsonMapper.shared().readTree(sound));
        return Stream.of(
                        TEXTS.stream().map(RawCall::utf8),
                        mutated(whole).stream().map(RawCall::utf8),
                        encoded(sound),
                        cut(sound))
                .flatMap(some -> some);
    }

    static Stream<String> ofNoJson() {
        return TEXTS.stream().map(RawCall::utf8);
    }

    /// Also with what may be left out, so that each property gets its turn.
    private JsonNode completed(JsonNode schema, JsonNode given) {
        if (given instanceof ObjectNode object) {
            schema.path("properties").propertyStream().forEach(property -> {
                var described = resolved(property.getValue());
                var known = object.get(property.getKey());
                object.set(property.getKey(), completed(described, known == null ? example(described) : known));
            });
        } else if (given instanceof ArrayNode list) {
            list.forEach(element -> completed(resolved(schema.path("items")), element));
        }
        return given;
    }

    private static JsonNode example(JsonNode schema) {
        var nodes = JsonNodeFactory.instance;
        return switch (schema.path("type").asString("object")) {
            case "array" -> nodes.arrayNode().add(nodes.objectNode());
            case "boolean" -> nodes.booleanNode(false);
            case "object" -> nodes.objectNode();
            default -> schema.path("example").isMissingNode() ? nodes.stringNode("x") : schema.get("example");
        };
    }

    private JsonNode resolved(JsonNode schema) {
        var name = schema.path("$ref").asString("").replaceFirst(".*/", "");
        return name.isEmpty() ? schema : schemas.path(name);
    }

    private static List<String> mutated(ObjectNode whole) {
        var bodies = new ArrayList<String>();
        mutate(whole, whole, bodies);
        return bodies;
    }

    private static void mutate(JsonNode root, JsonNode at, List<String> bodies) {
        switch (at) {
            case ObjectNode object -> {
                object.put(HERE, 1);
                bodies.add(root.toString());
                object.remove(HERE);
                List.copyOf(object.propertyNames()).forEach(name -> mutate(root, object, name, bodies));
            }
            case ArrayNode array -> array.forEach(element -> mutate(root, element, bodies));
            default -> {}
        }
    }

    private static void mutate(JsonNode root, ObjectNode object, String name, List<String> bodies) {
        var before = object.get(name);
        object.put(name, HERE);
        var text = root.toString();
        VALUES.forEach(value -> bodies.add(text.replace("\"" + HERE + "\"", value)));
        bodies.add(text.replace("\"" + HERE + "\"", before + ",\"" + name + "\":" + before));
        object.remove(name);
        bodies.add(root.toString());
        object.set(name, before);
        mutate(root, before, bodies);
    }

    private static Stream<String> encoded(String sound) {
        var umlaut = sound.replaceFirst("\"[^\"]*\"\\s*}", "\"ä\"}");
        return Stream.of(
                RawCall.bytes(umlaut, StandardCharsets.ISO_8859_1),
                RawCall.bytes(umlaut, StandardCharsets.UTF_16),
                RawCall.bytes(umlaut, StandardCharsets.UTF_16LE),
                RawCall.bytes(umlaut, Charset.forName("UTF-32BE")),
                RawCall.utf8("\ufeff" + sound),
                sound.substring(0, sound.indexOf('"') + 1) + "\u00c0\u00af\u00ff\u00fe\u00ed\u00a0\u0080");
    }

    private static Stream<String> cut(String sound) {
        return IntStream.range(1, 10).mapToObj(tenth -> RawCall.utf8(sound.substring(0, sound.length() * tenth / 10)));
    }
}
