package de.depesche.benches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Mixed work for a long time: four clients list and search, four upload, one closes cases, one follows the feed.
/// Every few seconds it is noted what the portal holds and how long it takes; nothing of it may grow.
final class Soak {
    private static final int POINTS = 240;
    /// Little, so that what is kept for ever shows: a large heap fills slowly even without.
    private static final String HEAP = "-Xmx512m";

    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final Options options;
    private final Path folder;

    Soak(Options options) {
        this.options = options;
        this.folder = options.folder().resolve("soak");
    }

    /// @return whether nothing grew and nothing failed
    boolean run(Duration time) throws Exception {
        Files.createDirectories(folder);
        try (var world = World.open(options, "world-" + options.cases(), Map.of(), HEAP)) {
            world.fill();
            var work = new SoakWork(world);
            var stop = new AtomicBoolean();
            try (var threads = Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().name("soak-", 0).factory())) {
                try {
                    work.tasks(stop).forEach(threads::execute);
                    return report(watched(world, work, time), work);
                } finally {
                    stop.set(true);
                }
            }
        }
    }

    private static List<SoakSample> watched(World world, SoakWork work, Duration time) throws Exception {
        System.err.println("mixed work for " + time + "; the first " + WARM_UP.toSeconds() + " s do not count …");
        TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
        work.takeTimes();
        var samples = new ArrayList<SoakSample>();
        long step = Math.max(Duration.ofSeconds(2).toNanos(), time.toNanos() / POINTS);
        var since = System.nanoTime();
        try (var connection = world.connect()) {
            while (System.nanoTime() - since < time.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(step);
                samples.add(SoakSample.of(world, connection, work, (System.nanoTime() - since) / 1e9, step / 1e9));
            }
        }
        return samples;
    }

    private boolean report(List<SoakSample> samples, SoakWork work) throws IOException {
        var csv = new StringBuilder(SoakSample.HEAD).append('\n');
        samples.forEach(sample -> csv.append(sample.line()).append('\n'));
        Files.writeString(folder.resolve("soak.csv"), csv);
        boolean well = work.failures().isEmpty();
        for (var series : SoakSeries.all(samples)) {
            Files.writeString(folder.resolve(series.name() + ".svg"), LineChart.of(series));
            System.out.println(series.verdict());
            well &= !series.grew();
        }
        work.failures().forEach(failure -> System.out.println("failed: " + failure));
        System.out.println(Machine.described() + "; " + work.done() + "; " + folder);
        return well;
    }
}
