package de.depesche.benches;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/// Several clients that each do one thing after the other for some time.
///
/// @param nanos that each call took, sorted
record Load(List<Long> nanos, double seconds) {
    Load {
        nanos = nanos.stream().sorted().toList();
    }

    /// One call of a client; what it needs is its own.
    interface Calls {
        void call() throws Exception;

        /// After the last one.
        default void close() throws Exception {}

        /// Calls over something that is closed after the last one.
        static Calls closing(AutoCloseable used, Calls calls) {
            return new Calls() {
                @Override
                public void call() throws Exception {
                    calls.call();
                }

                @Override
                public void close() throws Exception {
                    used.close();
                }
            };
        }
    }

    static Load of(int clients, Duration time, IntFunction<Calls> client) throws Exception {
        var tasks = new ArrayList<Callable<List<Long>>>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            tasks.add(() -> repeated(client.apply(number), time));
        }
        var since = System.nanoTime();
        var all = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var times : threads.invokeAll(tasks)) {
                all.addAll(times.get());
            }
        }
        return new Load(all, (System.nanoTime() - since) / 1e9);
    }

    private static List<Long> repeated(Calls calls, Duration time) throws Exception {
        var times = new ArrayList<Long>();
        try {
            var end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                var since = System.nanoTime();
                calls.call();
                times.add(System.nanoTime() - since);
            }
        } finally {
            calls.close();
        }
        return times;
    }

    double perSecond() {
        return nanos.size() / seconds;
    }

    double milliseconds(double part) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        return nanos.get(Math.min(nanos.size() - 1, (int) (nanos.size() * part))) / 1e6;
    }
}
