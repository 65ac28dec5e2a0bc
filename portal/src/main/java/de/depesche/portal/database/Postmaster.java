package de.depesche.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server's main process, as its own `postmaster.pid` tells: process number in line 1, port in line 4.
record Postmaster(ProcessHandle process, int port) {

    static Optional<Postmaster> runningIn(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void awaitEnd() {
        process.onExit().join();
    }
}
