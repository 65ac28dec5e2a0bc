package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node of the release before and one of this release, on one schema: as it is while nodes are renewed one by one.
class RollingUpgradeJourney {
    private static final int CASES = 6;
    private static final String MD = "MD Musterland";
    private static final String HOSPITAL = "Klinik am See";
    private static final String CLOSED_AND_SEALED =
            "select count(*) from cases.receipt where case_id = any (?) and kind = 'closing' and pdf is not null";

    @TempDir
    Path parent;

    @Test
    void nodesOfTwoReleasesWorkSideBySideAndAnOldOneMayStartAgain() throws Exception {
        var before = ReleaseBefore.jar();
        assumeTrue(
                before.isPresent(),
                "building the release before takes minutes: only with --long, and with its history");
        var old = PackedPortal.start(before.orElseThrow(), parent.resolve("first"), TwoNodes.settingsOfTheFirst());
        try (var nodes = TwoNodes.beside(old, parent.resolve("second"))) {
            worksOnBoth(nodes);
            // Its database comes with it, so that the new one's comes back elsewhere.
            nodes.second().close();
            old.kill();
            old.startAgain();
            worksOn(nodes, List.of(old));
        }
        assertThat(old.command("check-ledger")).as(old.output()).isZero();
    }

    private static void worksOnBoth(TwoNodes nodes) throws Exception {
        var hospital = nodes.client(HOSPITAL);
        var content = Requests.paper(3, 900_000);
        var id = Requests.file(
                nodes.client(MD).on(nodes.second().address()),
                nodes.accounts().client(HOSPITAL).ik());
        var document = StubbornUpload.begun(hospital, id, content, 5)
                .finishedAt(hospital.on(nodes.second().address()));
        assertThat(hospital.bytes("/api/v1/documents/" + document + "/content")).isEqualTo(content);
        worksOn(nodes, nodes.both());
    }

    /// Whichever of the nodes closes and seals: each case once.
    private static void worksOn(TwoNodes nodes, List<PackedPortal> portals) throws Exception {
        var cases = filed(nodes, portals);
        nodes.overdue(cases);
        Await.that("all are closed and sealed", Stubborn.SOON, () -> nodes.count(CLOSED_AND_SEALED, cases) == CASES);
    }

    private static List<String> filed(TwoNodes nodes, List<PackedPortal> portals) throws IOException {
        var md = nodes.client(MD);
        var filed = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            var at = portals.get(i % portals.size()).address();
            filed.add(Requests.file(md.on(at), nodes.accounts().client(HOSPITAL).ik()));
        }
        return filed;
    }
}
