package de.depesche.benches;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The table as it grows, and what was measured in each turn.
final class Report {
    private static final String HEAD = """
            | row | what | Depesche | yardstick | which is | ratio | goal | verdict |
            | --- | --- | ---: | ---: | --- | ---: | --- | --- |""";

    private final Options options;
    private final Peers peers;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Report(Options options, Peers peers) {
        this.options = options;
        this.peers = peers;
    }

    void begin(Row row) {
        System.err.println(row.name() + " …");
    }

    void add(Row row, List<Figure> measured) throws IOException {
        figures.addAll(measured);
        row.byHand().forEach(line -> byHand.add("- " + row.name() + ": " + line));
        for (var figure : measured) {
            System.err.println("  " + figure.line());
            log("%s %s (%s)%n  ours %s%n  yardstick %s%n"
                    .formatted(
                            figure.row(),
                            figure.what(),
                            figure.unit(),
                            figure.turns().ourValues(),
                            figure.turns().yardsticks()));
        }
    }

    void failed(String what, Exception failure) {
        failures.add(what + ": " + failure);
        System.err.println("  " + what + " could not be measured: " + failure);
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            log(trace.toString());
        } catch (IOException e) {
            System.err.println("and that could not be written down: " + e);
        }
    }

    private void log(String text) throws IOException {
        Files.writeString(
                options.folder().resolve("turns.log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// @return whether nothing failed
    boolean write() throws IOException {
        var table = new ArrayList<String>();
        table.add(HEAD);
        figures.stream().map(Figure::line).forEach(table::add);
        table.add("");
        table.add(Machine.described() + ", %d turns each, medians".formatted(options.rounds()));
        table.add("");
        table.addAll(byHand);
        peers.missing().forEach(missing -> table.add("- " + missing));
        failures.forEach(failure -> table.add("- not measured: " + failure));
        var text = String.join("\n", table) + "\n";
        Files.writeString(options.folder().resolve("table.md"), text);
        System.out.print("\n" + text);
        return failures.isEmpty();
    }
}
