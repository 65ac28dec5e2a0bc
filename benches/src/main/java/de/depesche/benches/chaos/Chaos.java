package de.depesche.benches.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Works with a cluster until the file `stop` is there, then asks for all that was confirmed and writes the table.
/// Called by `./depesche cluster chaos`, which breaks the parts meanwhile and notes when.
public final class Chaos {
    private final Path folder;
    private final Api hospital;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Confirmed confirmed = new Confirmed();
    private final Uploader uploader;
    private final List<Worker> workers;

    private Chaos(URI portal, Path accounts, Path folder) {
        this.folder = folder;
        this.hospital = Api.of(portal, accounts, "Klinik am See");
        var md = Api.of(portal, accounts, "MD Musterland");
        this.uploader = new Uploader(hospital, md, confirmed, stop);
        this.workers = List.of(
                new Reader(hospital, stop),
                new Reader(md, stop),
                new Filer(md, hospital.ik(), confirmed, stop),
                uploader);
    }

    /// @param arguments the portal's address, the file of the demo accounts, the folder for signs and results
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[2]);
        System.exit(new Chaos(URI.create(arguments[0]), Path.of(arguments[1]), folder).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all =
                    workers.stream().<Future<?>>map(threads::submit).toList();
            while (confirmed.closed().isEmpty()) {
                LockSupport.parkNanos(100_000_000);
            }
            Files.createFile(folder.resolve("begun"));
            while (!Files.exists(folder.resolve("stop"))) {
                LockSupport.parkNanos(100_000_000);
            }
            stop.set(true);
            for (var one : all) {
                one.get();
            }
        }
        return report(new ReadBack(hospital).missing(confirmed));
    }

    private boolean report(List<String> missing) throws IOException {
        var table =
                new Table(workers.stream().map(Worker::sights).toList(), uploader.checks()).of(folder.resolve("marks"));
        var sum = "%nConfirmed and read back: %,d cases, %,d documents with closing and receipt. Lost: %d.%n"
                .formatted(confirmed.filed().size(), confirmed.closed().size(), missing.size());
        Files.writeString(folder.resolve("table.md"), table + sum + String.join("\n", missing));
        return missing.isEmpty();
    }
}
