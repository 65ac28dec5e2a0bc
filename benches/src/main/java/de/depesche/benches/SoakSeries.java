package de.depesche.benches;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// One thing that was noted over time, and whether it grew: the median of the last quarter beside that of the second.
/// The first quarter is left out, in which pools and caches fill.
///
/// @param allowed how much of the second quarter may be added, and beyond that, how much in its unit
record SoakSeries(String name, String unit, List<Double> seconds, List<Double> values, double allowed, double slack) {

    static List<SoakSeries> all(List<SoakSample> samples) {
        return List.of(
                of(samples, "memory", "MiB", SoakSample::memory, 0.15, 64),
                of(samples, "threads", "", SoakSample::threads, 0.1, 10),
                of(samples, "open-files", "", SoakSample::files, 0.1, 20),
                of(samples, "database-connections", "", SoakSample::connections, 0, 2),
                of(samples, "blobs", "", SoakSample::blobs, 0.1, 50),
                of(samples, "list-p50", "ms", SoakSample::listP50, 0.25, 2),
                of(samples, "list-p99", "ms", SoakSample::listP99, 0.5, 20),
                of(samples, "upload-p50", "ms", SoakSample::uploadP50, 0.25, 20));
    }

    private static SoakSeries of(
            List<SoakSample> samples,
            String name,
            String unit,
            ToDoubleFunction<SoakSample> value,
            double allowed,
            double slack) {
        var known = samples.stream()
                .filter(sample -> value.applyAsDouble(sample) >= 0)
                .toList();
        return new SoakSeries(
                name,
                unit,
                known.stream().map(SoakSample::second).toList(),
                known.stream().map(value::applyAsDouble).toList(),
                allowed,
                slack);
    }

    double before() {
        return Turns.median(values.subList(values.size() / 4, Math.max(values.size() / 4 + 1, values.size() / 2)));
    }

    double after() {
        return Turns.median(values.subList(Math.min(values.size() - 1, values.size() * 3 / 4), values.size()));
    }

    boolean grew() {
        return after() > before() * (1 + allowed) + slack;
    }

    String verdict() {
        return String.format(
                Locale.ROOT,
                "%-22s second quarter %8.1f, last quarter %8.1f %-3s  %s",
                name,
                before(),
                after(),
                unit,
                grew() ? "GREW" : "did not grow");
    }
}
