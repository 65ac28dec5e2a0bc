package de.depesche.benches.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// For each kind of trouble the longest that a system had to wait, and what it was refused.
final class Table {
    /// A client's wait in the recipe's bare trials, where there was one.
    private static final Map<String, String> BARE = Map.of(
            "database_leader_lost", "4.8 to 5.6 s (one INSERT per 20 ms through HAProxy, ttl 5)",
            "node_killed", "0 errors of 498 serial reads",
            "node_frozen", "1 read timed out at its own 2 s",
            "etcd_killed", "no gap over 0.5 s (failsafe mode)",
            "store_killed", "15.4 s until the gateway answers after kill -9 of all three");

    private record Episode(String kind, long from, long until) {}

    private final List<Sights> sights;
    private final Waits checks;

    Table(List<Sights> sights, Waits checks) {
        this.sights = sights;
        this.checks = checks;
    }

    String of(Path marks) throws IOException {
        var byKind = new LinkedHashMap<String, List<Episode>>();
        episodes(marks)
                .forEach(episode -> byKind.computeIfAbsent(episode.kind(), _ -> new ArrayList<>())
                        .add(episode));
        var table = new StringBuilder("""
                | trouble | times | longest wait of a read, an act, an upload, a check (s) | reads refused | bare parts |
                | --- | --- | --- | --- | --- |
                """);
        byKind.forEach((kind, episodes) -> table.append("| %s | %d | %s, %s, %s, %s | %d | %s |%n"
                .formatted(
                        kind,
                        episodes.size(),
                        gap(Sights.Work.READ, episodes),
                        gap(Sights.Work.ACT, episodes),
                        gap(Sights.Work.UPLOAD, episodes),
                        check(episodes),
                        refused(episodes),
                        BARE.getOrDefault(kind, "–"))));
        return table.toString();
    }

    private String gap(Sights.Work work, List<Episode> episodes) {
        long longest = episodes.stream()
                .flatMapToLong(episode -> sights.stream()
                        .filter(one -> one.work() == work)
                        .mapToLong(one -> one.longestGap(episode.from(), episode.until())))
                .max()
                .orElse(0);
        return seconds(longest);
    }

    private String check(List<Episode> episodes) {
        long longest = episodes.stream()
                .mapToLong(episode -> checks.longest(episode.from(), episode.until()))
                .max()
                .orElse(0);
        return seconds(longest);
    }

    private static String seconds(long milliseconds) {
        return "%.1f".formatted(milliseconds / 1e3);
    }

    private int refused(List<Episode> episodes) {
        return episodes.stream()
                .mapToInt(episode -> sights.stream()
                        .filter(one -> one.work() == Sights.Work.READ)
                        .mapToInt(one -> one.failed(episode.from(), episode.until()))
                        .sum())
                .sum();
    }

    private static List<Episode> episodes(Path marks) throws IOException {
        var found = new ArrayList<Episode>();
        long begun = 0;
        for (var line : Files.readAllLines(marks)) {
            var parts = line.split("\t", -1);
            if (parts[2].equals("begin")) {
                begun = Long.parseLong(parts[0]);
            } else {
                found.add(new Episode(parts[1], begun, Long.parseLong(parts[0])));
            }
        }
        return found;
    }
}
