package de.depesche.formats.ldt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// For each rule texts that break it and texts that just do not: written ones beside this class, made ones for
/// formats and sets of values.
record RuleExamples(String rule, boolean breaks, String sketch) {

    static List<RuleExamples> all() {
        var all = new ArrayList<RuleExamples>();
        for (var file : List.of("structure", "formats", "billing", "people", "requests", "results")) {
            lines("examples-" + file + ".txt").map(RuleExamples::written).forEach(all::add);
        }
        ValueSet.all().forEach(set -> all.addAll(values(set)));
        return all;
    }

    private static RuleExamples written(String line) {
        var cells = line.split(" +", 3);
        var breaks = switch (cells[1]) {
            case "breaks" -> true;
            case "holds" -> false;
            default -> throw new IllegalStateException(line);
        };
        var sketch = cells[0].matches("[EF][0-9]{3}P?") && !cells[2].contains("(")
                ? at(format(cells[0]), cells[2])
                : cells[2];
        return new RuleExamples("LDT3-" + cells[0], breaks, sketch);
    }

    private static String format(String rule) {
        return Formats.all().stream()
                .filter(format -> format.rule().id().equals("LDT3-" + rule))
                .findFirst()
                .orElseThrow()
                .numbers()
                .getFirst();
    }

    private static List<RuleExamples> values(ValueSet set) {
        var examples = new ArrayList<RuleExamples>();
        set.values().keySet().forEach(value -> examples.add(example(set, false, value)));
        examples.add(example(set, true, "?"));
        return examples;
    }

    private static RuleExamples example(ValueSet set, boolean breaks, String value) {
        return new RuleExamples("LDT3-" + set.id(), breaks, at(set.id(), value));
    }

    /// A text with this content in a field for which the tables name this format or set.
    private static String at(String content, String value) {
        for (var blueprint : Blueprints.LDT3.all()) {
            for (var slot : blueprint.slots()) {
                var way = way(slot, content, value);
                if (!way.isEmpty()) {
                    return blueprint.kind().startsWith("Obj")
                            ? "8215( 8299:" + blueprint.kind() + "( " + way + " ) )"
                            : blueprint.kind() + "( " + way + " )";
                }
            }
        }
        throw new IllegalStateException("no field for " + content);
    }

    private static String way(FieldSlot slot, String content, String value) {
        if (slot.content().equals(content)) {
            return slot.number() + "=" + value;
        }
        return slot.details().stream()
                .map(detail -> way(detail, content, value))
                .filter(way -> !way.isEmpty())
                .map(way -> slot.number() + "=1 " + way)
                .findFirst()
                .orElse("");
    }

    static Stream<String> lines(String name) {
        try (var in = Objects.requireNonNull(RuleExamples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule + (breaks ? " is broken by " : " allows ") + sketch;
    }
}
