package de.depesche.benches;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The machine that the figures are from.
final class Machine {
    private Machine() {}

    static String described() throws IOException {
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return String.format(
                Locale.ROOT,
                "%d cores, %s MiB of memory, Java %s, load of the machine at the end %s",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/meminfo", "MemTotal:"),
                Runtime.version(),
                load);
    }

    /// Resident memory in MiB of a process and of its children that run the same program.
    static double residentMegabytes(ProcessHandle process) throws IOException {
        return Double.parseDouble(line("/proc/" + process.pid() + "/status", "VmRSS:"));
    }

    private static String line(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kilobytes -> String.valueOf(Long.parseLong(kilobytes) / 1024))
                    .findFirst()
                    .orElse("0");
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
