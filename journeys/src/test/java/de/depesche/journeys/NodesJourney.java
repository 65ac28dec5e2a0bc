package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Two portals behind one address: what one of them knows the other one knows, what must happen once happens once, and
/// one that freezes or dies takes nothing along.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesJourney {
    private static final int FREEZES = Survival.LONG ? 5 : 2;
    private static final Duration FROZEN = Duration.ofSeconds(Survival.LONG ? 60 : 10);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int CASES = 20;
    private static final int CHECKS_PER_MINUTE = 20;

    private static final String MD = "MD Musterland";
    private static final String HOSPITAL = "Klinik am See";

    private static final String CLOSED_ONCE = """
            select count(*) from (select object_id from ledger.entry
                                   where object_id = any (?) and act = 'cases.case.closed-by-deadline'
                                   group by object_id having count(*) = 1) once
            """;
    private static final String RECEIPTS = "select count(*) from cases.receipt where case_id = any (?)";

    @TempDir
    static Path parent;

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws IOException {
        nodes = TwoNodes.in(parent);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    @Order(1)
    void aSessionOfOneNodeIsOneOfTheOtherAndEndsOnBoth() throws IOException {
        var person = nodes.accounts().people().getFirst();
        var visitor = new Visitor();
        assertThat(visitor.signsIn(nodes.first(), person, person.code())).isEqualTo(302);
        assertThat(visitor.opens(nodes.second(), "/sitzungen")).isEqualTo(200);

        assertThat(visitor.posts(nodes.second(), "/sitzungen", "/abmeldung", Map.of()))
                .isEqualTo(302);

        assertThat(visitor.opens(nodes.first(), "/sitzungen")).isNotEqualTo(200);
        assertThat(visitor.opens(nodes.second(), "/sitzungen")).isNotEqualTo(200);
    }

    @Test
    @Order(2)
    void aCodeOpensTheDoorOnceOnWhicheverNode() throws IOException {
        var person = nodes.accounts().people().get(1);
        var code = person.code();
        assertThat(new Visitor().signsIn(nodes.first(), person, code)).isEqualTo(302);

        assertThat(new Visitor().signsIn(nodes.second(), person, code)).isEqualTo(422);
    }

    /// The bucket fills by one in three seconds, so that a slow run sees some more.
    @Test
    @Order(3)
    void aVisitorMayCheckReceiptsAsOftenOnTwoNodesAsOnOne() throws IOException {
        var begun = System.nanoTime();
        var visitor = new Visitor();
        int allowed = 0;
        for (int i = 0; i < 2 * CHECKS_PER_MINUTE; i++) {
            int status = visitor.posts(
                    nodes.both().get(i % 2), "/belegpruefung", "/belegpruefung", Map.of("pruefsummen", ""));
            allowed += status == 429 ? 0 : 1;
        }
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds() + 1;
        assertThat(allowed).isBetween(CHECKS_PER_MINUTE, (int) (CHECKS_PER_MINUTE + seconds / 3 + 1));
    }

    @Test
    @Order(4)
    void whileANodeIsFrozenTheOtherOneGoesOnAndWhenItWakesNothingHappensTwice() throws Exception {
        var all = new ArrayList<String>();
        for (int i = 0; i < FREEZES; i++) {
            all.addAll(frozenOnce());
        }

        Await.that(
                "all receipts are sealed",
                SOON,
                () -> nodes.count(RECEIPTS + " and pdf is not null", all) == all.size());
        assertThat(nodes.count(CLOSED_ONCE, all)).isEqualTo(all.size());
        assertThat(nodes.count(RECEIPTS, all)).isEqualTo(all.size());
        Await.that("all mails are out", SOON, () -> waitingMails() == 0);
        eachMailIsOutOnce();
    }

    /// In the middle of closing, sealing and sequencing.
    private static List<String> frozenOnce() throws Exception {
        var cases = filedOnBoth();
        var md = nodes.client(MD).on(nodes.second().address());
        nodes.overdue(cases);
        Await.that("it has begun", SOON, () -> nodes.count(RECEIPTS, cases) > 0);
        nodes.first().freeze();
        try {
            var woken = System.nanoTime() + FROZEN.toNanos();
            var meanwhile = Requests.file(md, nodes.accounts().client(HOSPITAL).ik());
            nodes.overdue(List.of(meanwhile));
            Await.that(
                    "the other one closes and seals",
                    SOON,
                    () -> nodes.count(RECEIPTS + " and pdf is not null", List.of(meanwhile)) == 1);
            LockSupport.parkNanos(woken - System.nanoTime());
            cases.add(meanwhile);
        } finally {
            nodes.first().wake();
        }
        cases.addAll(filedOnBoth());
        nodes.overdue(cases.subList(CASES, cases.size()));
        return cases;
    }

    private static List<String> filedOnBoth() throws IOException {
        var md = nodes.client(MD);
        var ik = nodes.accounts().client(HOSPITAL).ik();
        var filed = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            filed.add(Requests.file(md.on(nodes.both().get(i % 2).address()), ik));
        }
        return filed;
    }

    private static long waitingMails() {
        return nodes.count(
                "select count(*) from notifications.mail where outcome is null or recipient = any (?)", List.of());
    }

    /// Each of them lies in the folder of one node, and for each that went out there is one.
    private static void eachMailIsOutOnce() throws IOException {
        var files = new ArrayList<String>();
        for (var node : nodes.both()) {
            try (var mails = Files.list(Files.createDirectories(node.data().resolve("mail")))) {
                files.addAll(mails.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".eml"))
                        .collect(Collectors.toList()));
            }
        }
        assertThat(files).isNotEmpty().doesNotHaveDuplicates();
        assertThat(nodes.count(
                        "select count(*) from notifications.mail where outcome = 'sent' or recipient = any (?)",
                        List.of()))
                .isEqualTo(files.size());
    }

    /// The last one: the node that brought the database along is dead afterwards.
    @Test
    @Order(5)
    void anUploadGoesOnAtTheOtherNodeWhenItsOwnDies() throws Exception {
        var hospital = nodes.client(HOSPITAL);
        var there = nodes.second().address();
        var id = Requests.file(
                nodes.client(MD), nodes.accounts().client(HOSPITAL).ik());
        var content = Requests.paper(7, 2_000_000);
        var upload = StubbornUpload.begun(hospital, id, content, 9);
        nodes.first().kill();

        var document = upload.finishedAt(hospital.on(there));

        assertThat(hospital.on(there).bytes("/api/v1/documents/" + document + "/content"))
                .isEqualTo(content);
        nodes.second().close();
        assertThat(nodes.first().command("check-ledger"))
                .as(nodes.first().output())
                .isZero();
    }
}
