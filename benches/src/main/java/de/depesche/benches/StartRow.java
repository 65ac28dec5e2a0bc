package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/// Start to ready, on an empty folder and again, and the memory of a portal that has nothing to do; beside a bare
/// authorization server on the same framework, which has no database, no pages and no data.
record StartRow(Options options) implements Row {
    private static final Duration IDLE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "W12";
    }

    @Override
    public List<String> byHand() {
        return List.of("`time ./depesche start --no-demo --data /tmp/depesche-w12`, ended by Ctrl-C, twice; "
                + "`grep VmRSS /proc/PROCESS/status` after a while");
    }

    private record Start(double seconds, double megabytes) {}

    @Override
    public List<Figure> measure() throws Exception {
        var firsts = new ArrayList<Double>();
        var seconds = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        var bareSeconds = new ArrayList<Double>();
        var bareMemory = new ArrayList<Double>();
        for (int round = 0; round < options.rounds(); round++) {
            var data = options.folder().resolve("w12");
            FileSystemUtils.deleteRecursively(data);
            firsts.add(started(data).seconds());
            bareSeconds.add(bare().seconds());
            var second = started(data);
            seconds.add(second.seconds());
            memory.add(second.megabytes());
            bareMemory.add(bare().megabytes());
        }
        var bare = "a bare authorization server, without database and pages";
        return List.of(
                new Figure(name(), "first start to ready", "s", new Turns(firsts, bareSeconds), bare, new Goal.None()),
                new Figure(
                        name(),
                        "second start to ready",
                        "s",
                        new Turns(seconds, bareSeconds),
                        bare,
                        new Goal.AtMost(6)),
                new Figure(name(), "idle memory", "MiB", new Turns(memory, bareMemory), bare, new Goal.AtMost(400)));
    }

    private Start started(Path data) throws IOException {
        try (var portal = PortalProcess.start(data, options.folder().resolve("w12.log"), Map.of())) {
            LockSupport.parkNanos(IDLE.toNanos() / 2);
            return new Start(
                    portal.nanosToReady() / 1e9,
                    Machine.residentMegabytes(portal.program().process().toHandle()));
        }
    }

    private Start bare() throws IOException {
        int port = Machine.freePort();
        Files.createDirectories(options.folder());
        try (var server =
                Program.start(options.folder().resolve("bare.log"), BareTokenServer.class, String.valueOf(port))) {
            var nanos = server.awaitAnswer(URI.create("http://localhost:" + port + "/oauth2/jwks"), 200);
            LockSupport.parkNanos(IDLE.toNanos() / 2);
            return new Start(
                    nanos / 1e9, Machine.residentMegabytes(server.process().toHandle()));
        }
    }
}
