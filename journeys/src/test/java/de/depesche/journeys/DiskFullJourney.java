package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contents on a small disk that becomes full in the middle of an upload.
class DiskFullJourney {
    private static final int MIB = 1 << 20;

    /// Uploads begin only where 64 MiB more are free than they need.
    private static final String DISK = "size=160m";

    private static final int LEFT = 5 * MIB;
    private static final int PAPER = 12 * MIB;

    /// The figure that is promised.
    private static final Duration WORKS_AGAIN = Duration.ofSeconds(5);

    @TempDir
    Path parent;

    @Test
    void aFullDiskIsSaidNothingIsCorruptAndItWorksAgainWithSpace() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "mounting a small disk needs root");
        var disk = Files.createDirectories(parent.resolve("disk"));
        Programs.run("mount", "-t", "tmpfs", "-o", DISK, "tmpfs", disk.toString());
        var blobs = disk.resolve("blobs").toString();
        try (var portal = PackedPortal.start(
                parent.resolve("data"), Map.of("depesche.demo", "true", "depesche.blobs.folder", blobs))) {
            fill(portal, disk);
        } finally {
            Programs.run("umount", "--lazy", disk.toString());
        }
    }

    private static void fill(PackedPortal portal, Path disk) throws IOException {
        var md = HandoverSteps.signedIn(portal, "MD Musterland");
        var hospital = HandoverSteps.signedIn(portal, "Klinik am See");
        var ik = DemoAccounts.in(portal.data()).client("Klinik am See").ik();
        var before = HandoverSteps.done(md, hospital, ik, new Handover.Paper(1, 2 * MIB));
        var paper = Requests.paper(2, PAPER);
        var id = Requests.file(md, ik);
        var upload = StubbornUpload.begun(hospital, id, paper, 4);
        var filler = disk.resolve("filler");
        Files.write(filler, new byte[(int) (disk.toFile().getUsableSpace() - LEFT)]);

        isRefused(upload.rest());
        isRefused(StubbornUpload.creation(hospital, id, MIB));
        assertThat(md.bytes("/api/v1/documents/" + before.document() + "/content"))
                .isEqualTo(before.paper().content());

        Files.delete(filler);
        Await.that(
                "uploads begin again",
                WORKS_AGAIN,
                () -> StubbornUpload.creation(hospital, id, MIB).statusCode() == 201);
        var document = upload.finishedAt(hospital);
        HandoverSteps.sorted(hospital, id, document);
        assertThat(hospital.bytes("/api/v1/documents/" + document + "/content")).isEqualTo(paper);
        Survival.report(
                "diskfull",
                "507 in the middle and at the beginning; %,d bytes compared, taken again at once with space"
                        .formatted(PAPER + 2 * MIB));
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(answer.body()).contains("/problems/no-space", "detailDe", "detailEn");
    }
}
