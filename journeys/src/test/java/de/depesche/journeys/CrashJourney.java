package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the portal or of its database in the middle of uploads, checks, closings and pick-ups. At the end all
/// that was
/// ever confirmed is there, byte for byte and act for act, and what was not could be done again.
class CrashJourney {
    private static final int ROUNDS =
            Integer.getInteger("depesche.crash.rounds", Boolean.getBoolean("depesche.long") ? 200 : 20);
    private static final long SEED = Long.getLong("depesche.crash.seed", System.nanoTime());

    /// A new start of the portal costs seconds, one of the database does not. No divisor of the number of moments, so
    /// that the portal dies in each.
    private static final int ROUNDS_PER_KILLED_PORTAL = 5;

    private static final String MD = "MD Musterland";
    private static final String HOSPITAL = "Klinik am See";

    @TempDir
    Path parent;

    private final Random random = new Random(SEED);

    /// In which step of the main job the kill comes.
    private enum Moment {
        UPLOAD,
        CHECK,
        CLOSING,
        PICK_UP
    }

    @Test
    void nothingConfirmedIsLost() throws Exception {
        try (var portal = PackedPortal.start(parent.resolve("data"), Map.of("depesche.demo", "true"))) {
            var accounts = DemoAccounts.in(portal.data());
            var confirmed = new ArrayList<Handover>();
            for (int round = 1; round <= ROUNDS; round++) {
                try {
                    confirmed.add(round(portal, accounts, round));
                } catch (AssertionError | Exception e) {
                    throw new AssertionError("round " + round + " of seed " + SEED, e);
                }
            }
            portal.awaitReadyAgain();
            for (var handover : confirmed) {
                compare(handover, signedIn(portal, accounts, MD), signedIn(portal, accounts, HOSPITAL));
            }
            assertThat(portal.command("check-ledger")).as(portal.output()).isZero();
        }
    }

    /// The job of one round; each step is repeated until it is confirmed.
    private Handover round(PackedPortal portal, DemoAccounts accounts, int round) throws Exception {
        var md = signedIn(portal, accounts, MD);
        var hospital = signedIn(portal, accounts, HOSPITAL);
        var id = Stubborn.until(
                "the case is filed",
                () -> Requests.file(md, accounts.client(HOSPITAL).ik()));
        var paper = new Handover.Paper(SEED + round, 200_000 + random.nextInt(600_000));
        var moment = Moment.values()[round % Moment.values().length];
        boolean killsPortal = round % ROUNDS_PER_KILLED_PORTAL == 0;

        var kill = moment == Moment.UPLOAD
                ? kill(portal, killsPortal)
                : Thread.ofVirtual().unstarted(() -> {});
        var document = StubbornUpload.of(hospital, id, paper.content());
        kill = moment == Moment.CHECK ? kill(portal, killsPortal) : kill;
        HandoverSteps.sorted(hospital, id, document);
        kill = moment == Moment.CLOSING ? kill(portal, killsPortal) : kill;
        HandoverSteps.closed(hospital, "/api/v1/cases/" + id);
        kill = moment == Moment.PICK_UP ? kill(portal, killsPortal) : kill;
        var run = HandoverSteps.pickedUp(md);
        kill.join();
        return new Handover(id, document, paper, run);
    }

    private Thread kill(PackedPortal portal, boolean wholePortal) {
        var delay = Duration.ofMillis(random.nextInt(wholePortal ? 300 : 150));
        return Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(delay.toNanos());
            if (wholePortal) {
                portal.kill();
                portal.startAgain();
            } else {
                portal.killPostmaster();
            }
        });
    }

    private void compare(Handover handover, StockClient md, StockClient hospital) throws IOException {
        Await.that(
                "both receipts of " + handover.id() + " are sealed", Stubborn.SOON, () -> handover.isSealed(hospital));
        handover.holds(md, hospital, parent.resolve("given"));
    }

    private static StockClient signedIn(PackedPortal portal, DemoAccounts accounts, String organisation) {
        return Stubborn.until(
                "signed in",
                () -> StockClient.signedIn(portal.address(), accounts.client(organisation), "/oauth2/token"));
    }
}
