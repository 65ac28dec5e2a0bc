package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.SecondNode;
import de.depesche.portal.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/// A reader follows the feed by long polls, now on one node and now on the other, while acts are committed at once.
@PortalTest
class FeedRacesTest {
    private static final int WRITERS = 8;
    private static final int EACH = 40;

    @Autowired
    BeanFactory beans;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void theReaderMissesNothingAndReadsNothingTwice() {
        var world = CaseWorld.in(beans);
        try (var second = SecondNode.beside(environment)) {
            var nodes = List.of(new TestClient(port), new TestClient(second.port()));
            var token = nodes.getFirst().token(world.parties().md().client());
            var reading = CompletableFuture.supplyAsync(() -> read(nodes, token));

            var filed = Crowd.each(WRITERS, () -> {
                var own = new ArrayList<String>();
                for (int i = 0; i < EACH; i++) {
                    own.add(world.filed().id().value().toString());
                }
                return own;
            });

            assertThat(reading.join()).hasSameSizeAs(filed).containsExactlyInAnyOrderElementsOf(filed);
        }
    }

    /// Until everything was there, and then once more, where nothing may come.
    private static List<String> read(List<TestClient> nodes, String token) {
        var seen = new ArrayList<String>();
        var after = "-1";
        for (int turn = 0; ; turn++) {
            boolean complete = seen.size() >= WRITERS * EACH;
            var path = "/api/v1/events?limit=7&wait=" + (complete ? 1 : 20) + "&after=" + after;
            var page = TestClient.json(nodes.get(turn % nodes.size()).get(path, token));
            page.get("events")
                    .valueStream()
                    .map(event -> event.get("object").asString())
                    .forEach(seen::add);
            after = page.get("next").asString();
            if (page.get("events").isEmpty()) {
                return seen;
            }
        }
    }
}
