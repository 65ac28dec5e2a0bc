package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.Endpoint.Side;
import de.depesche.portal.TestWorld.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Walks every endpoint of the running portal as nobody, as another organisation, in the wrong role, and as those
/// whose it is. The list comes from the portal itself: whoever adds an endpoint adds its rule to [EndpointRules], or
/// this fails.
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointWalkTest {
    private static final Set<Side> WITH_ROLE = Set.of(Side.BOTH, Side.HOSPITAL, Side.MEDICAL_SERVICE);
    private static final Set<String> BEFORE_THE_OWN_PASSWORD = Set.of("/erstes-passwort", "/abmeldung");

    private final List<Endpoint> rules = EndpointRules.all();
    private final Map<String, String> things = new HashMap<>();
    private final RunningEndpoints running;
    private final JdbcClient db;
    private final TestWorld world;
    private final WalkedThings maker;
    private final Walkers walkers;
    private List<String> atFirst = List.of();

    @Autowired
    EndpointWalkTest(ApplicationContext context, JdbcClient db, @LocalServerPort int port) {
        this.running = new RunningEndpoints(context);
        this.db = db;
        this.world = TestWorld.in(context);
        var http = TestClient.from("127.0.0.9", port);
        this.maker = new WalkedThings(http, world);
        this.walkers = new Walkers(context, http, world);
    }

    @BeforeAll
    void begin() {
        walkers.clerk(world.hospital());
        things.putAll(maker.closed());
        things.putAll(maker.open());
        var clerk = world.hospital().clerk();
        things.put("session", OpenedSession.of(clerk, 0, db));
        things.put("mail", PostedMail.to(clerk, world.hospital(), running.context()));
        atFirst = state();
    }

    @AfterEach
    void everyAnswerWasSafe() {
        assertThat(walkers.oddities()).isEmpty();
    }

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        assertThat(running.handlers())
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(Endpoint::name).toList());
    }

    @Test
    void nobodyGetsInWhereItIsNotOpen() {
        var nobody = walkers.nobody();
        each(_ -> true, (rule, softly) -> {
            var answer = nobody.call(rule, things);
            if (rule.side() == Side.OPEN) {
                softly.assertThat(answer.statusCode()).as(rule.name()).isNotIn(401, 403);
            } else if (rule.isForPrograms()) {
                softly.assertThat(answer.statusCode()).as(rule.name()).isEqualTo(401);
            } else {
                softly.assertThat(Walker.location(answer)).as(rule.name()).startsWith("/anmeldung");
            }
        });
    }

    @Test
    void strangersDoNotLearnWhetherAThingIsThere() {
        var missing = WalkedThings.missing(things);
        each(
                Endpoint::namesAThing,
                (rule, softly) -> walkers.strangers().forEach(stranger -> {
                    var foreign = stranger.call(rule, things);
                    var who = stranger.name() + ": " + rule.name();
                    // Whether it is there is not asked where the role is not right anyway.
                    softly.assertThat(foreign.statusCode())
                            .as(who)
                            .isIn(rule.side() == Side.BOTH ? List.of(404) : List.of(403, 404));
                    softly.assertThat(Walker.said(foreign, things))
                            .as(who)
                            .isEqualTo(Walker.said(stranger.call(rule, missing), missing));
                }));
        nothingHasChanged();
    }

    @Test
    void anIdThatIsNoneNamesNothing() {
        var odd = new HashMap<>(things);
        odd.replaceAll((kind, value) -> value.length() == 36 ? "keine-kennung" : value);
        each(
                rule -> rule.namesAThing()
                        && WITH_ROLE.contains(rule.side())
                        && rule.path().contains("{"),
                (rule, softly) -> owners(rule, walkers.clerk(world.hospital()))
                        .forEach(
                                owner -> softly.assertThat(owner.call(rule, odd).statusCode())
                                        .as(owner.name() + ": " + rule.name())
                                        .isEqualTo(404)));
    }

    @Test
    void strangersReadNothingOfOthers() {
        each(
                rule -> !rule.namesAThing() && WITH_ROLE.contains(rule.side()),
                (rule, softly) -> walkers.strangers()
                        .forEach(stranger -> softly.assertThat(
                                        stranger.call(rule, things).body())
                                .as(stranger.name() + ": " + rule.name())
                                .doesNotContain(things.get("case"), things.get("document"), things.get("receipt"))));
        nothingHasChanged();
    }

    @Test
    void theWrongSideMayNotWhatItSees() {
        each(rule -> rule.side() == Side.HOSPITAL, (rule, softly) -> refused(rule, softly, walkers.both(world.md())));
        each(
                rule -> rule.side() == Side.MEDICAL_SERVICE,
                (rule, softly) -> refused(rule, softly, walkers.both(world.hospital())));
        nothingHasChanged();
    }

    @Test
    void whoHasNoRoleMayNothing() {
        var client = walkers.clientWithoutScopes();
        var person = walkers.personWithoutOrganisation();
        each(rule -> WITH_ROLE.contains(rule.side()), (rule, softly) -> refused(rule, softly, List.of(client, person)));
        each(rule -> rule.side() == Side.PERSON, (rule, softly) -> refused(rule, softly, List.of(client)));
        nothingHasChanged();
    }

    @Test
    void aOneTimePasswordOpensOnlyTheNextPassword() {
        var person = walkers.personWithOneTimePassword();
        each(rule -> rule.side() != Side.OPEN && !BEFORE_THE_OWN_PASSWORD.contains(rule.path()), (rule, softly) -> {
            var answer = person.call(rule, things);
            if (rule.isForPrograms()) {
                softly.assertThat(answer.statusCode()).as(rule.name()).isEqualTo(403);
            } else {
                softly.assertThat(Walker.location(answer)).as(rule.name()).isEqualTo("/erstes-passwort");
            }
        });
    }

    @Test
    void noChangeIsMadeForAnotherSite() {
        var clerk = walkers.clerk(world.hospital());
        each(
                Endpoint::changes,
                (rule, softly) -> softly.assertThat(
                                clerk.callWithoutFormToken(rule, things).statusCode())
                        .as(rule.name())
                        .isEqualTo(403));
        nothingHasChanged();
    }

    @Test
    void thoseWhoseItIsGetIn() {
        var closed = maker.closed();
        var person = walkers.administrator(world.hospital(), Instant.now());
        walkers.administrator(world.hospital(), Instant.now().plusSeconds(30));
        var administrator = world.hospital().administrator();
        closed.put("session", OpenedSession.of(administrator, 1, db));
        closed.put("mail", PostedMail.to(administrator, world.hospital(), running.context()));
        each(rule -> rule.side() != Side.OPEN && rule.side() != Side.NOTHING_THERE, (rule, softly) -> {
            for (var owner : owners(rule, person)) {
                var onClosed = rule.side() != Side.HOSPITAL;
                var status = owner.call(rule, onClosed ? closed : maker.open()).statusCode();
                var who = softly.assertThat(status).as(owner.name() + ": " + rule.name());
                who.isNotIn(401, 403, 404).isLessThan(rule.changes() ? 500 : 300);
            }
        });
    }

    private List<Walker> owners(Endpoint rule, Walker person) {
        return switch (rule.side()) {
            case OPEN, NOTHING_THERE -> List.of();
            case PERSON, SIGNED_IN -> List.of(person);
            case HOSPITAL -> List.of(owner(rule, world.hospital()));
            case MEDICAL_SERVICE -> List.of(owner(rule, world.md()));
            case BOTH -> List.of(owner(rule, world.hospital()), owner(rule, world.md()));
        };
    }

    private Walker owner(Endpoint rule, Party party) {
        return rule.path().startsWith("/api/") ? walkers.client(party) : walkers.clerk(party);
    }

    private void refused(Endpoint rule, SoftAssertions softly, List<Walker> refused) {
        refused.forEach(walker -> softly.assertThat(walker.call(rule, things).statusCode())
                .as(walker.name() + ": " + rule.name())
                .isIn(403, 404));
    }

    private void each(Predicate<Endpoint> which, BiConsumer<Endpoint, SoftAssertions> visit) {
        SoftAssertions.assertSoftly(softly -> rules.stream().filter(which).forEach(rule -> visit.accept(rule, softly)));
    }

    private void nothingHasChanged() {
        assertThat(state()).isEqualTo(atFirst);
    }

    /// What the hospital sees of the things.
    private List<String> state() {
        var seen = new ArrayList<String>();
        var hospital = walkers.client(world.hospital());
        for (var name : List.of(
                "GET /api/v1/cases/{id}",
                "GET /api/v1/cases/{id}/documents",
                "GET /api/v1/receipts/{id}",
                "HEAD /api/v1/uploads/{id}")) {
            var answer = hospital.call(Endpoint.of(Side.BOTH, name).tus(), things);
            seen.add(answer.statusCode()
                    + answer.body()
                    + answer.headers().firstValue("Upload-Offset").orElse(""));
        }
        seen.add(walkers.clerk(world.hospital()).browser().get("/sitzungen").statusCode() + "");
        return seen;
    }
}
