package de.depesche.benches;

import de.depesche.formats.kvdt.KvdtCheck;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.ldt.LdtCheck;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a file of billing or of findings several times in a process of its own and prints how many megabytes it read
/// in a second, the best of five times after it has warmed up.
public final class BillingReader {
    private static final int WARM_UPS = 3;
    private static final int TURNS = 5;
    private static final int CHUNK = 1 << 16;

    private BillingReader() {}

    public static void main(String[] arguments) throws IOException {
        var how = How.valueOf(arguments[0]);
        var file = Path.of(arguments[1]);
        long best = Long.MAX_VALUE;
        long seen = 0;
        for (int turn = 0; turn < WARM_UPS + TURNS; turn++) {
            long since = System.nanoTime();
            try (var in = Files.newInputStream(file)) {
                seen += how.read(in);
            }
            best = turn < WARM_UPS ? best : Math.min(best, System.nanoTime() - since);
        }
        // Whoever prints a result cannot be optimised away.
        System.out.println(Files.size(file) * 1e3 / best + " " + seen);
    }

    /// What is done with the file.
    enum How {
        /// Counts line ends: what any reader does at least.
        SCAN {
            @Override
            long read(InputStream in) throws IOException {
                var chunk = new byte[CHUNK];
                long lines = 0;
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    for (int i = 0; i < length; i++) {
                        lines += chunk[i] == '\n' ? 1 : 0;
                    }
                }
                return lines;
            }
        },
        READ {
            @Override
            long read(InputStream in) throws IOException {
                var reader = XdtReader.checking(in, Dialect.KVDT, new ReportBuilder());
                long sum = 0;
                while (reader.next()) {
                    sum += reader.line().field();
                }
                return sum;
            }
        },
        CHECK {
            @Override
            long read(InputStream in) throws IOException {
                var report = new KvdtCheck(MasterData.NONE).check(Optional.empty(), in);
                return faultless(report);
            }
        },
        CHECK_FINDINGS {
            @Override
            long read(InputStream in) throws IOException {
                return faultless(LdtCheck.check(in));
            }
        };

        /// @return something that depends on the whole file
        abstract long read(InputStream in) throws IOException;

        private static long faultless(Report report) throws IOException {
            if (!report.findings().isEmpty()) {
                throw new IOException("the invented file has faults: " + report.counts());
            }
            return report.counts().size();
        }
    }
}
