package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.Endpoint.Side;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Types nonsense into every field of every page, and into its address.
@PortalTest
class PageNonsenseTest {
    private final RunningEndpoints running;
    private final JdbcClient db;
    private final TestWorld world;
    private final Walkers walkers;
    private final WalkedThings maker;

    @Autowired
    PageNonsenseTest(ApplicationContext context, JdbcClient db, @LocalServerPort int port) {
        this.running = new RunningEndpoints(context);
        this.db = db;
        this.world = TestWorld.in(context);
        var http = TestClient.from("127.0.0.7", port);
        this.walkers = new Walkers(context, http, world);
        this.maker = new WalkedThings(http, world);
    }

    @Test
    void nonsenseGetsAnAnswerAndNeverAFaultOfOurs() {
        var things = new HashMap<>(maker.closed());
        things.putAll(maker.open());
        things.put("session", "none");
        things.put("mail", "none");
        var parameters = running.parameters();
        SoftAssertions.assertSoftly(softly -> EndpointRules.all().stream()
                .filter(rule -> !rule.isForPrograms() && rule.side() != Side.NOTHING_THERE)
                .forEach(rule -> {
                    db.sql("delete from identity.allowance").update();
                    var walker = walkers.clerk(rule.side() == Side.MEDICAL_SERVICE ? world.md() : world.hospital());
                    Nonsense.calls(rule, parameters.getOrDefault(rule.name(), Set.of()), things)
                            .forEach(odd -> check(softly, walker, odd, things));
                }));
        assertThat(walkers.oddities()).isEmpty();
    }

    private static void check(SoftAssertions softly, Walker walker, Endpoint odd, Map<String, String> things) {
        HttpResponse<String> answer = walker.call(odd, things);
        softly.assertThat(answer.statusCode()).as(odd.name() + " " + odd.body()).isLessThan(500);
    }
}
