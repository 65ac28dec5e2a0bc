package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill: backups of a portal at work, a kill in one of them, and everything again in an empty place.
class BackupJourney {
    private static final String MD = "MD Musterland";
    private static final String HOSPITAL = "Klinik am See";
    private static final int UPLOADS = 6;
    private static final int KILLS = 10;

    @TempDir
    Path parent;

    @Test
    void whatWasConfirmedBeforeABackupIsThereAfterItsRestore() throws Exception {
        Handover first;
        Handover second;
        String cursor;
        Path older;
        try (var portal = PackedPortal.start(parent.resolve("data"), Map.of("depesche.demo", "true"))) {
            first = done(portal, 1);
            backUpWhileUploadsRun(portal);
            second = done(portal, 2);
            older = backUpOnlyWhatIsNew(portal);
            keepReceiptOf(done(portal, 3), portal);
            cursor = endOfFeed(portal);
            killInTheMiddle(portal);
        }
        var restored = restore(older);
        try (var portal = PackedPortal.start(restored)) {
            first.holds(client(portal, MD), client(portal, HOSPITAL), parent.resolve("given"));
            second.holds(client(portal, MD), client(portal, HOSPITAL), parent.resolve("given"));
            nothingIsSkipped(portal, cursor);
            assertThat(portal.command("check-ledger")).as(portal.output()).isZero();
        }
    }

    private void backUpWhileUploadsRun(PackedPortal portal) throws IOException {
        var hospital = client(portal, HOSPITAL);
        var id = Requests.file(client(portal, MD), accounts().client(HOSPITAL).ik());
        var uploads = IntStream.range(0, UPLOADS)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> StubbornUpload.of(hospital, id, new Handover.Paper(90 + number, 4_000_000).content())))
                .toList();

        var command = PackedCommand.run(portal.data(), "backup", backups().toString());

        uploads.forEach(CompletableFuture::join);
        assertThat(command.code()).as(command.said()).isZero();
        assertThat(command.said()).contains("Backed up to").doesNotContain("missing");
    }

    /// @return the backup's folder
    private Path backUpOnlyWhatIsNew(PackedPortal portal) throws IOException {
        var before = pool();

        var command = PackedCommand.run(portal.data(), "backup", backups().toString());

        assertThat(command.code()).as(command.said()).isZero();
        var after = pool();
        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(command.said()).contains("of them new " + (after.size() - before.size()) + " (");
        try (var all = Files.list(backups())) {
            return all.filter(folder -> Files.exists(folder.resolve("manifest.json")))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    /// What is copied again has another inode, and is younger.
    private Map<String, String> pool() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(backups().resolve("blobs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.put(
                        file.getFileName().toString(),
                        Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file));
            }
        }
        return found;
    }

    /// Of what came after the backup: its checkpoint is a later one.
    private void keepReceiptOf(Handover later, PackedPortal portal) throws IOException {
        var hospital = client(portal, HOSPITAL);
        var receipt = hospital.get(later.path() + "/receipts").get(0).path("id").asString();
        Files.write(receipt(), hospital.bytes("/api/v1/receipts/" + receipt + "/pdf"));
    }

    private Path receipt() {
        return parent.resolve("receipt.pdf");
    }

    private String endOfFeed(PackedPortal portal) throws IOException {
        var hospital = client(portal, HOSPITAL);
        var page = hospital.get("/api/v1/events?limit=1000");
        while (!page.path("events").isEmpty()) {
            page = hospital.get(
                    "/api/v1/events?limit=1000&after=" + page.path("next").asString());
        }
        return page.path("next").asString();
    }

    /// As often as it takes to meet one at work; the earlier backups stay what they were.
    private void killInTheMiddle(PackedPortal portal) throws IOException {
        var met = false;
        for (int kill = 0; kill < KILLS && !met; kill++) {
            var command = PackedCommand.start(portal.data(), "backup", backups().toString());
            while (command.process().isAlive() && !isAtWork()) {
                Thread.onSpinWait();
            }
            command.process().destroyForcibly().onExit().join();
            met = isAtWork();
        }
        assertThat(met).as("a kill met a backup at work").isTrue();
        var check = PackedCommand.run(portal.data(), "restore", backups().toString(), "--check");
        assertThat(check.code()).as(check.said()).isZero();
        var again = PackedCommand.run(portal.data(), "backup", backups().toString());
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(isAtWork()).isFalse();
    }

    private boolean isAtWork() throws IOException {
        try (var all = Files.list(backups())) {
            return all.anyMatch(entry -> entry.toString().endsWith(".part"));
        }
    }

    private Path restore(Path backup) throws IOException {
        var restored = Files.createDirectory(parent.resolve("restored"));
        Programs.run("cp", "-a", parent.resolve("data/keys").toString(), restored.toString());

        var command = PackedCommand.run(
                restored,
                "restore",
                backup.toString(),
                "--checkpoint",
                receipt().toString());

        assertThat(command.code()).as(command.said()).isZero();
        assertThat(command.said())
                .contains("This is an older state: " + receipt() + " attests entries that are missing here")
                .contains("not in order: 0.")
                .contains("The portal can be started.");
        var again = PackedCommand.run(restored, "restore", backup.toString());
        assertThat(again.code()).isOne();
        assertThat(again.said()).contains("is not empty");
        return restored;
    }

    /// The reader had come further than this log: what happens now comes to it all the same.
    private void nothingIsSkipped(PackedPortal portal, String cursor) throws IOException {
        var filed =
                Requests.file(client(portal, MD), accounts().client(HOSPITAL).ik());
        Await.that(
                "the event comes",
                Stubborn.SOON,
                () -> client(portal, HOSPITAL)
                        .get("/api/v1/events?limit=1000&after=" + cursor)
                        .path("events")
                        .valueStream()
                        .anyMatch(event -> event.path("object").asString().equals(filed)));
    }

    private Handover done(PackedPortal portal, int number) {
        return HandoverSteps.done(
                client(portal, MD),
                client(portal, HOSPITAL),
                accounts().client(HOSPITAL).ik(),
                new Handover.Paper(number, 700_000));
    }

    private StockClient client(PackedPortal portal, String organisation) {
        return StockClient.signedIn(portal.address(), accounts().client(organisation), "/oauth2/token");
    }

    private Path backups() {
        return parent.resolve("backups");
    }

    private DemoAccounts accounts() {
        return DemoAccounts.in(parent.resolve("data"));
    }
}
