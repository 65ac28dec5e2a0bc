package de.depesche.benches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// What the portal held at a moment, and how long its answers took since the moment before.
///
/// @param second since the beginning
/// @param files that the portal's process holds open, sockets among them
/// @param blobs files in the blob store
record SoakSample(
        double second,
        double memory,
        int threads,
        int files,
        int connections,
        long blobs,
        double listP50,
        double listP99,
        double uploadP50,
        double calls) {
    static final String HEAD =
            "second,memory_mib,threads,open_files,database_connections,blobs,list_p50_ms,list_p99_ms,upload_p50_ms,calls_per_second";

    static SoakSample of(World world, Connection connection, SoakWork work, double second, double step)
            throws IOException, SQLException {
        var process = world.portal().program().process().toHandle();
        var proc = Path.of("/proc", String.valueOf(process.pid()));
        var times = work.takeTimes();
        return new SoakSample(
                second,
                Machine.residentMegabytes(process),
                entries(proc.resolve("task")),
                entries(proc.resolve("fd")),
                connections(connection),
                blobs(world.portal().data().resolve("blobs")),
                percentile(times.lists(), 0.5),
                percentile(times.lists(), 0.99),
                percentile(times.uploads(), 0.5),
                (times.lists().size() + times.uploads().size() + times.others()) / step);
    }

    private static double percentile(List<Long> nanos, double part) {
        return new Load(nanos, 1).milliseconds(part);
    }

    private static int entries(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private static long blobs(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            // A file that went away while the folder was read.
            return -1;
        }
    }

    private static int connections(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_activity where datname = 'depesche'")) {
            row.next();
            return row.getInt(1);
        }
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%.0f,%.0f,%d,%d,%d,%d,%.2f,%.2f,%.2f,%.1f",
                second,
                memory,
                threads,
                files,
                connections,
                blobs,
                listP50,
                listP99,
                uploadP50,
                calls);
    }
}
