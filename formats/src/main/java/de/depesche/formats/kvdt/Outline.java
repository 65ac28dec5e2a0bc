package de.depesche.formats.kvdt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the outline of a version: records and blocks, a field a line, indented below the field that it belongs to.
final class Outline {
    private static final int INDENT = 2;

    private final Map<String, List<String>> blocks = new HashMap<>();
    private final Map<RecordKind, List<String>> records = new EnumMap<>(RecordKind.class);

    private Outline() {}

    static Map<RecordKind, Shape> read(List<String> lines) {
        var outline = new Outline();
        outline.split(lines);
        var shapes = new EnumMap<RecordKind, Shape>(RecordKind.class);
        outline.records.forEach((kind, body) -> shapes.put(kind, outline.shape(body)));
        return shapes;
    }

    private void split(List<String> lines) {
        List<String> body = new ArrayList<>();
        for (var line : lines) {
            var words = line.split(" ");
            if (words[0].equals("block")) {
                body = new ArrayList<>();
                blocks.put(words[1], body);
            } else if (words[0].equals("record")) {
                body = new ArrayList<>();
                var kind = RecordKind.of(words[1]);
                records.put(kind.orElseThrow(() -> new IllegalArgumentException(line)), body);
            } else {
                body.add(line);
            }
        }
    }

    private Shape shape(List<String> body) {
        var nodes = new ArrayList<Node>();
        var path = new int[Node.DEEPEST + 1];
        path[0] = -1;
        for (var line : withBlocks(body)) {
            if (!line.equals("open")) {
                var node = node(line, path);
                path[node.level()] = nodes.size();
                nodes.add(node);
            }
        }
        return new Shape(body.contains("open"), nodes);
    }

    private List<String> withBlocks(List<String> body) {
        return body.stream()
                .flatMap(line -> line.startsWith("use ")
                        ? blocks.getOrDefault(line.substring("use ".length()), List.of(line)).stream()
                        : List.of(line).stream())
                .toList();
    }

    private static Node node(String line, int[] path) {
        var text = line.stripLeading();
        int level = (line.length() - text.length()) / INDENT + 1;
        var words = Arrays.asList(text.split(" "));
        var fields = Arrays.stream(words.getFirst().split("\\|"))
                .map(Integer::valueOf)
                .toList();
        return new Node(fields, path[level - 1], level, words.contains("M"), words.contains("n"), !words.contains("?"));
    }
}
