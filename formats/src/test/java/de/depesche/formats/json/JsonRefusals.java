package de.depesche.formats.json;

import java.util.stream.Stream;

/// JSON that is no file, each with its place.
final class JsonRefusals {
    private static final String LINES = "{\"format\":\"KVDT\",\"charset\":\"ISO-8859-15\",\"lines\":[\n";
    private static final String NODES = "{\"format\":\"XML\",\"charset\":\"ISO-8859-15\",\"nodes\":[\n";
    private static final String SEGMENTS = "{\"format\":\"EDIFACT\",\"charset\":\"ISO-8859-15\",\"segments\":[\n";

    private JsonRefusals() {}

    /// @param column counted from 1
    record Example(String rule, long line, int column, String refused) {
        @Override
        public String toString() {
            return rule + " "
                    + refused.lines().skip(line - 1).findFirst().orElse("").transform(Refusal::shortened);
        }
    }

    static Stream<Example> all() {
        return Stream.of(header(), lines(), nodes(), segments()).flatMap(examples -> examples);
    }

    private static Stream<Example> header() {
        return Stream.of(
                new Example("JSON-SYNTAX", 1, 1, "format: KVDT"),
                new Example("JSON-SYNTAX", 2, 10, "{\n\"format\" \"KVDT\"}"),
                new Example("JSON-SYNTAX", 2, 4, LINES + "]} {}"),
                new Example("JSON-TOP", 1, 1, "[]"),
                new Example("JSON-TOP", 1, 1, ""),
                new Example("JSON-END", 2, 1, "{\"format\":\"KVDT\",\n"),
                new Example("JSON-END", 2, 4, LINES + "{\"f"),
                new Example("JSON-TWICE", 1, 25, "{\"format\":\"GDT\",\"format\":\"GDT\"}"),
                new Example("JSON-NAME", 1, 2, "{\"formats\":\"KVDT\"}"),
                new Example("JSON-NAME", 1, 39, "{\"format\":\"KVDT\",\"charset\":\"US-ASCII\",\"nodes\":[]}"),
                new Example("JSON-KIND", 1, 11, "{\"format\":7}"),
                new Example("JSON-KIND", 1, 47, "{\"format\":\"KVDT\",\"charset\":\"US-ASCII\",\"lines\":{}}"),
                new Example("JSON-MISSING", 1, 2, "{\"lines\":[]}"),
                new Example("JSON-MISSING", 1, 18, "{\"format\":\"KVDT\",\"lines\":[]}"),
                new Example("JSON-MISSING", 1, 2, "{}"),
                new Example("JSON-MISSING", 1, 17, "{\"format\":\"KVDT\"}"),
                new Example("JSON-ORDER", 3, 2, LINES + "]\n,\"lineEnd\":\"\"}"),
                new Example("JSON-FORMAT", 1, 11, "{\"format\":\"PDF\"}"),
                new Example("JSON-CHARSET", 1, 39, "{\"format\":\"KVDT\",\"charset\":\"UTF-16LE\",\"lines\":[]}"),
                new Example("JSON-CHARSET", 1, 32, "{\"format\":\"KVDT\",\"charset\":\"$\",\"lines\":[]}"));
    }

    private static Stream<Example> lines() {
        return Stream.of(
                new Example("JSON-KIND", 2, 1, LINES + "[]"),
                new Example("JSON-KIND", 2, 10, LINES + "{\"field\":8000}"),
                new Example("JSON-KIND", 2, 8, LINES + "{\"end\":\"CRLF\"}"),
                new Example("JSON-KIND", 2, 11, LINES + "{\"breaks\":\"yes\"}"),
                new Example("JSON-NAME", 2, 2, LINES + "{\"name\":\"\"}"),
                new Example("JSON-NAME", 2, 15, LINES + "{\"content\":\"\",\"text\":\"\"}"),
                new Example("JSON-MISSING", 2, 16, LINES + "{\"field\":\"8000\"}"),
                new Example("JSON-MISSING", 2, 14, LINES + "{\"content\":\"\"}"),
                new Example("JSON-MISSING", 2, 2, LINES + "{}"),
                new Example("JSON-FIELD", 2, 10, LINES + "{\"field\":\"800\"}"),
                new Example("JSON-FIELD", 2, 10, LINES + "{\"field\":\"80000\"}"),
                new Example("JSON-NUMBER", 2, 11, LINES + "{\"length\":1000}"),
                new Example("JSON-NUMBER", 2, 11, LINES + "{\"length\":-1}"),
                new Example("JSON-NUMBER", 2, 11, LINES + "{\"length\":9999999999}"),
                new Example("JSON-KIND", 2, 11, LINES + "{\"length\":1.5}"),
                new Example("JSON-BASE64", 2, 16, LINES + "{\"textBase64\": \"ä\"}"),
                new Example("JSON-CHARACTER", 2, 9, LINES + "{\"text\":\"a\\u0394\"}"),
                new Example("JSON-CHARACTER", 2, 9, LINES + "{\"text\":\"\\ud800\"}"),
                new Example("JSON-BREAK", 2, 33, LINES + "{\"field\":\"5009\",\"content\":\"a\\nb\"}"),
                new Example("JSON-BREAK", 2, 14, LINES + "{\"text\":\"a\\r\"}"),
                new Example(
                        "JSON-LONG", 2, 1020, LINES + "{\"field\":\"5009\",\"content\":\"" + "a".repeat(991) + "\"}"));
    }

    private static Stream<Example> nodes() {
        var level = "{\"element\":\"a\",\"content\":[";
        return Stream.of(
                new Example("JSON-KIND", 2, 1, NODES + "7"),
                new Example("JSON-NAME", 2, 2, NODES + "{\"elements\":\"a\"}"),
                new Example("JSON-KIND", 2, 12, NODES + "{\"content\":{}}"),
                new Example("JSON-MISSING", 2, 14, NODES + "{\"content\":[]}"),
                new Example("JSON-MISSING", 2, 24, NODES + "{\"attributes\":{\"a\":\"b\"}}"),
                new Example("JSON-MISSING", 2, 2, NODES + "{}"),
                new Example("JSON-MISSING", 2, 22, NODES + "{\"text\":\"\",\"cdata\":\"\"}"),
                new Example("JSON-MARKUP", 2, 14, NODES + "{\"element\":\"\"}"),
                new Example("JSON-MARKUP", 2, 17, NODES + "{\"element\":\"a b\"}"),
                new Example("JSON-MARKUP", 2, 16, NODES + "{\"attributes\":{\"a=\":\"\"}}"),
                new Example("JSON-MARKUP", 2, 17, NODES + "{\"comment\":\"-->\"}"),
                new Example("JSON-MARKUP", 2, 15, NODES + "{\"cdata\":\"]]>\"}"),
                new Example("JSON-MARKUP", 2, 16, NODES + "{\"doctype\":\"a>\"}"),
                new Example("JSON-MARKUP", 2, 20, NODES + "{\"instruction\":\"?>\"}"),
                new Example("JSON-MARKUP", 2, 19, NODES + "{\"reference\":\"amp\"}"),
                new Example("JSON-BOUNDS", 2, 1 + 64 * level.length(), NODES + level.repeat(65)),
                new Example("JSON-BOUNDS", 2, 50_005, NODES + "{\"" + "a".repeat(50_001) + "\":7}"),
                new Example("JSON-CHARACTER", 2, 9, NODES + "\"\\udfff\"]}"));
    }

    private static Stream<Example> segments() {
        var advice = "{\"advice\":\":+.? '\"}";
        return Stream.of(
                new Example("JSON-KIND", 2, 1, SEGMENTS + "\"UNH\""),
                new Example("JSON-KIND", 2, 2, SEGMENTS + "[7]"),
                new Example("JSON-KIND", 2, 3, SEGMENTS + "[[[]]]"),
                new Example("JSON-NAME", 2, 2, SEGMENTS + "{\"segments\":[]}"),
                new Example("JSON-MISSING", 2, 2, SEGMENTS + "{}"),
                new Example("JSON-RELEASE", 2, 7, SEGMENTS + "[\"a+b\"]"),
                new Example("JSON-RELEASE", 2, 7, SEGMENTS + "[\"a'b\"]"),
                new Example("JSON-RELEASE", 2, 6, SEGMENTS + "[\"a:\"]"),
                new Example("JSON-RELEASE", 2, 6, SEGMENTS + "[\"a?\"]"),
                new Example("JSON-RELEASE", 2, 2, SEGMENTS + "[]"),
                new Example("JSON-LINE-END", 2, 28, SEGMENTS + "{\"segment\":[\"a\"],\"end\":\"' \"}"),
                new Example("JSON-LINE-END", 2, 29, SEGMENTS + "{\"advice\":\":+.? '\",\"end\":\" \"}"),
                new Example("JSON-LINE-END", 1, 70, SEGMENTS.replace("\"segments", "\"lineEnd\":\"x\",\"segments")),
                new Example("JSON-ADVICE", 2, 11, SEGMENTS + "{\"advice\":\":+.?'\"}"),
                new Example("JSON-ADVICE", 2, 11, SEGMENTS + "{\"advice\":\"::.? '\"}"),
                new Example("JSON-ADVICE", 2, 11, SEGMENTS + "{\"advice\":\"a+.? '\"}"),
                new Example("JSON-ADVICE", 2, 11, SEGMENTS + "{\"advice\":\":+.?\\n\\n\"}"),
                new Example("JSON-ADVICE", 2, 11 + advice.length() + 1, SEGMENTS + advice + "," + advice));
    }
}
