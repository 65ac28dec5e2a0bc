package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `kill -9` of the portal, of its database and of both. Each kill comes in the middle of four handovers, one of which
/// uploads, one is checked, one closes, one is picked up. At the end all that was ever confirmed is there, byte for
/// byte and act for act, and what was not could be done again.
@ExtendWith(OneTarget.class)
class CrashJourney {
    private static final int KILLS = Integer.getInteger("depesche.crash.kills", Survival.figure(20, 200));
    private static final List<Death> DEATHS_OF_THE_PORTAL =
            List.of(Death.PORTAL, Death.PORTAL_THEN_DATABASE, Death.DATABASE_AND_AT_ONCE_PORTAL);

    /// A new start of the portal costs seconds, one of the database does not.
    private static final int KILLS_PER_KILLED_PORTAL = 4;
    private static final long SEED = Long.getLong("depesche.crash.seed", System.nanoTime());

    /// About as long as what is killed takes: an upload in small chunks, a check, a closing.
    private static final int LATEST_MILLISECOND = 250;

    /// What two Medical Services exchange with each hospital of the demo world; one of them takes no pictures.
    private static final int DOCUMENTS_OF_A_HOSPITAL = 14 + 13;

    @TempDir
    Path parent;

    private final Random random = new Random(SEED);
    private final List<Handover> confirmed = new ArrayList<>();

    /// In which step of the main job the kill comes.
    private enum Moment {
        UPLOAD,
        CHECK,
        CLOSING,
        PICK_UP
    }

    @Test
    void nothingConfirmedIsLostAndTheDemoWorldIsWhole(PackedPortal portal) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            var death = death(kill);
            try {
                confirmed.addAll(inTheMiddleOfHandovers(portal, death));
            } catch (AssertionError | Exception e) {
                throw new AssertionError("kill " + kill + " of seed " + SEED + ": " + death, e);
            }
        }
        var md = HandoverSteps.signedIn(portal, "MD Musterland");
        var hospital = HandoverSteps.signedIn(portal, "Klinik am See");
        for (var handover : confirmed) {
            Stubborn.until("both receipts are sealed", () -> handover.isSealed(hospital) ? "" : null);
            handover.holds(md, hospital, parent.resolve("given"));
        }
        theDemoWorldIsWhole(portal);
        assertThat(portal.command("check-ledger")).as(portal.output()).isZero();
        Survival.report(
                "crash",
                "%d kills of seed %d, each in the middle of four handovers; %,d bytes compared, %d receipts verified"
                        .formatted(KILLS, SEED, bytes(confirmed), 2 * confirmed.size()));
    }

    private static Death death(int kill) {
        int turn = kill / KILLS_PER_KILLED_PORTAL;
        return kill % KILLS_PER_KILLED_PORTAL == 0
                ? DEATHS_OF_THE_PORTAL.get(turn % DEATHS_OF_THE_PORTAL.size())
                : Death.DATABASE;
    }

    private List<Handover> inTheMiddleOfHandovers(PackedPortal portal, Death death) throws Exception {
        var there = new CountDownLatch(Moment.values().length);
        var go = new CountDownLatch(1);
        try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Handover>> handovers = Stream.of(Moment.values())
                    .map(moment -> {
                        var paper = new Handover.Paper(random.nextLong(), size(moment));
                        return machines.submit(() -> handOver(portal, paper, moment, there, go));
                    })
                    .toList();
            assertThat(there.await(Stubborn.SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            go.countDown();
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LATEST_MILLISECOND)).toNanos());
            death.strike(portal);
            var done = new ArrayList<Handover>();
            for (var handover : handovers) {
                done.add(handover.get());
            }
            return done;
        } finally {
            go.countDown();
        }
    }

    /// One chunk is there at once, so that the kill meets its check.
    private int size(Moment moment) {
        return moment == Moment.CHECK ? 20_000 : 200_000 + random.nextInt(600_000);
    }

    /// @param fatal the step before which it waits for the others
    private static Handover handOver(
            PackedPortal portal, Handover.Paper paper, Moment fatal, CountDownLatch there, CountDownLatch go)
            throws InterruptedException {
        var md = HandoverSteps.signedIn(portal, "MD Musterland");
        var hospital = HandoverSteps.signedIn(portal, "Klinik am See");
        var ik = DemoAccounts.in(portal.data()).client("Klinik am See").ik();
        var id = Stubborn.until("the case is filed", () -> Requests.file(md, ik));
        meet(fatal == Moment.UPLOAD || fatal == Moment.CHECK, there, go);
        var document = StubbornUpload.of(hospital, id, paper.content());
        HandoverSteps.sorted(hospital, id, document);
        meet(fatal == Moment.CLOSING, there, go);
        HandoverSteps.closed(hospital, "/api/v1/cases/" + id);
        meet(fatal == Moment.PICK_UP, there, go);
        return new Handover(id, document, paper, HandoverSteps.pickedUp(md, id));
    }

    private static void meet(boolean here, CountDownLatch there, CountDownLatch go) throws InterruptedException {
        if (here) {
            there.countDown();
            go.await();
        }
    }

    private static long bytes(List<Handover> handovers) {
        return handovers.stream().mapToLong(one -> one.paper().content().length).sum();
    }

    /// It was being brought in meanwhile: each of its documents is there once, and checked.
    private static void theDemoWorldIsWhole(PackedPortal portal) throws IOException {
        Await.that(
                "the demo world has its documents",
                Stubborn.SOON,
                () -> Files.notExists(portal.data().resolve("demo/dokumente-fehlen-noch")));
        for (var name : List.of("Klinik am See", "Klinik am Berg", "Stadtklinik Musterstadt")) {
            var hospital = HandoverSteps.signedIn(portal, name);
            var documents = new ArrayList<JsonNode>();
            for (var id : casesOfTheDemoWorld(hospital)) {
                hospital.get("/api/v1/cases/" + id + "/documents").forEach(documents::add);
            }
            assertThat(documents).as(name).hasSize(DOCUMENTS_OF_A_HOSPITAL);
            assertThat(documents).allMatch(one -> one.path("status").asString().startsWith("accepted"));
        }
    }

    private static List<String> casesOfTheDemoWorld(StockClient hospital) throws IOException {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = hospital.get("/api/v1/cases?size=200" + (next.isEmpty() ? "" : "&page=" + next));
            page.path("cases")
                    .valueStream()
                    .filter(one -> !Requests.isOurs(one.path("orderNumber").asString()))
                    .filter(one -> one.path("documents").asInt() > 0
                            || one.path("kind").asString().equals("notice"))
                    .forEach(one -> found.add(one.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return found;
    }
}
