package de.depesche.formats.ldt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The text files of this package: blocks with a head at the margin and indented rows, two blanks a step; `#` begins
/// a comment.
final class TableText {
    private TableText() {}

    record Row(int depth, String text) {}

    record Block(String head, List<Row> rows) {}

    static List<Block> blocks(String file) {
        var blocks = new ArrayList<Block>();
        for (var line : text(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var text = line.strip();
            if (line.startsWith(" ")) {
                blocks.getLast().rows().add(new Row(line.indexOf(text) / 2, text));
            } else {
                blocks.add(new Block(text, new ArrayList<>()));
            }
        }
        return blocks;
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(TableText.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
