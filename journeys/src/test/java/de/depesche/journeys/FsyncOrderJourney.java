package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Watched by strace: a chunk's file and its folder are on disk before the chunk is confirmed.
@ExtendWith(OneTarget.class)
class FsyncOrderJourney {
    private static final String CALLS = "trace=write,pwrite64,writev,sendto,fsync,fdatasync,rename";

    @TempDir
    Path parent;

    @Test
    void fileAndFolderAreOnDiskBeforeTheConfirmation(PackedPortal portal) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "Debian's strace is not installed");
        Await.that(
                "the demo world has its documents, and nobody else writes",
                Stubborn.SOON,
                () -> Files.notExists(portal.data().resolve("demo/dokumente-fehlen-noch")));
        var seen = watched(portal);

        var confirmations = Trace.confirmations(seen);
        assertThat(confirmations).as("confirmed chunks").hasSizeGreaterThanOrEqualTo(4);
        int from = 0;
        for (int confirmed : confirmations) {
            var before = seen.subList(from, confirmed);
            assertThat(Trace.syncedFile(before))
                    .as("file before line " + confirmed)
                    .isTrue();
            assertThat(Trace.syncedFolder(before))
                    .as("folder before line " + confirmed)
                    .isTrue();
            from = confirmed;
        }
        Survival.report("fsyncorder", confirmations.size() + " chunks: file and folder synced before each 204");
    }

    private List<String> watched(PackedPortal portal) throws IOException, InterruptedException {
        var md = HandoverSteps.signedIn(portal, "MD Musterland");
        var hospital = HandoverSteps.signedIn(portal, "Klinik am See");
        var id = Requests.file(
                md, DemoAccounts.in(portal.data()).client("Klinik am See").ik());
        var trace = parent.resolve("trace").toString();
        var process = String.valueOf(portal.pid());
        var strace = new ProcessBuilder("strace", "-f", "-y", "-s", "24", "-e", CALLS, "-p", process, "-o", trace)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Await.that(
                    "strace watches every thread",
                    Duration.ofSeconds(30),
                    () -> !strace.isAlive() || isWatched(process));
            assumeTrue(strace.isAlive(), "this machine lets nobody watch a process");
            StubbornUpload.of(hospital, id, Requests.paper(1, 300_000));
        } finally {
            strace.destroy();
            strace.waitFor();
        }
        return Trace.ofDone(Files.readAllLines(Path.of(trace)));
    }

    private static boolean isWatched(String process) throws IOException {
        try (var threads = Files.list(Path.of("/proc", process, "task"))) {
            return threads.allMatch(FsyncOrderJourney::hasTracer);
        }
    }

    private static boolean hasTracer(Path thread) {
        try {
            return Files.readString(thread.resolve("status"))
                    .lines()
                    .anyMatch(line -> line.matches("TracerPid:\\s+[1-9]\\d*"));
        } catch (IOException e) {
            // It has ended meanwhile.
            return true;
        }
    }
}
