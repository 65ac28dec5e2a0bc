package de.depesche.benches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Measures row by row and prints the table; logs and the table are kept in the folder.
public final class Bench {
    private static final int CALLED_WRONGLY = 2;

    private final Options options;
    private final Peers peers;
    private final Report report;

    private Bench(Options options) {
        this.options = options;
        this.peers = new Peers(options.folder().resolve("peers"));
        this.report = new Report(options, peers);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(System.getProperty("depesche.bench.folder", "target/bench"))
                .toAbsolutePath();
        var options = Options.parse(Arrays.asList(arguments), folder);
        if (options.isEmpty()) {
            System.err.println(Options.USAGE);
            System.exit(CALLED_WRONGLY);
        }
        var asked = options.orElseThrow();
        boolean well =
                asked.soak().isPresent() ? new Soak(asked).run(asked.soak().orElseThrow()) : run(asked);
        System.exit(well ? 0 : 1);
    }

    /// @return whether every row could be measured, whatever it showed
    static boolean run(Options options) throws IOException {
        Files.createDirectories(options.folder());
        var bench = new Bench(options);
        bench.alone(List.of(new StartRow(options)));
        bench.alone(List.of(new LedgerRow(options)));
        bench.alone(List.of(new BillingRow(options)));
        bench.alone(List.of(new CheckRow(options, bench.peers)));
        bench.aroundAPortal();
        return bench.report.write();
    }

    private void aroundAPortal() throws IOException {
        if (Stream.of("P2", "W1", "W2", "W3", "W4", "W8").noneMatch(options::wants)) {
            return;
        }
        try (var world = World.open(options)) {
            alone(List.of(
                    new TokenRow(options, world, peers),
                    new UploadRow(options, world, peers),
                    new DownloadRow(options, world, peers),
                    new ReceiptRow(options, world)));
            if (options.wants("W3") || options.wants("W4")) {
                world.fill();
            }
            alone(List.of(new ListRow(options, world), new SearchRow(options, world)));
        } catch (RuntimeException | IOException e) {
            report.failed("the portal", e);
        }
    }

    private void alone(List<Row> rows) {
        for (var row : rows) {
            if (options.wants(row.name())) {
                report.begin(row);
                try {
                    report.add(row, row.measure());
                } catch (Exception e) {
                    report.failed(row.name(), e);
                }
            }
        }
    }
}
