package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Whatever is killed, the next start needs no hand; and the demo world, whose documents are brought in meanwhile, is
/// whole in the end.
class KillsJourney {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration DOCUMENTS = Duration.ofMinutes(2);

    /// What two Medical Services exchange with each hospital of the demo world; one of them takes no pictures.
    private static final int DOCUMENTS_OF_A_HOSPITAL = 14 + 13;

    @TempDir
    Path parent;

    @Test
    void anEmptyFolderBecomesAPortalAndKillsDoNotEndIt() throws IOException {
        try (var portal = PackedPortal.start(parent.resolve("data"), Map.of("depesche.demo", "true"))) {
            assertThat(portal.isReady()).isTrue();
            afterAKillOfThePortal(portal);
            afterAKillOfTheDatabaseBelowARunningPortal(portal);
            afterAKillOfThePortalAndThenTheDatabase(portal);
            afterAKillOfTheDatabaseAndAtOnceThePortal(portal);
            theDemoWorldIsWhole(portal);
        }
    }

    private static void afterAKillOfThePortal(PackedPortal portal) {
        var left = portal.postmaster();
        portal.kill();
        assertThat(left.isAlive()).isTrue();

        portal.startAgain();

        assertThat(portal.postmaster()).isNotEqualTo(left);
    }

    private static void afterAKillOfTheDatabaseBelowARunningPortal(PackedPortal portal) {
        var killed = portal.postmaster();
        portal.killPostmaster();

        Await.that("the database is back", RECOVERY, () -> !portal.postmaster().equals(killed));
        Await.that("the portal is ready again", RECOVERY, portal::isReady);
        assertThat(portal.isAlive()).isTrue();
    }

    private static void afterAKillOfThePortalAndThenTheDatabase(PackedPortal portal) {
        portal.kill();
        portal.killPostmaster();
        portal.startAgain();
    }

    private static void afterAKillOfTheDatabaseAndAtOnceThePortal(PackedPortal portal) {
        portal.killPostmaster();
        portal.kill();
        portal.startAgain();
    }

    /// Each of its documents once, each checked.
    private static void theDemoWorldIsWhole(PackedPortal portal) throws IOException {
        Await.that(
                "the demo world has its documents",
                DOCUMENTS,
                () -> Files.notExists(portal.data().resolve("demo/dokumente-fehlen-noch")));
        var accounts = DemoAccounts.in(portal.data());
        for (var hospital : List.of("Klinik am See", "Klinik am Berg", "Stadtklinik Musterstadt")) {
            var client = StockClient.signedIn(portal.address(), accounts.client(hospital), "/oauth2/token");
            var documents = new ArrayList<JsonNode>();
            for (var id : casesWithDocuments(client)) {
                client.get("/api/v1/cases/" + id + "/documents").forEach(documents::add);
            }
            assertThat(documents).as(hospital).hasSize(DOCUMENTS_OF_A_HOSPITAL);
            assertThat(documents).allMatch(one -> one.path("status").asString().startsWith("accepted"));
        }
    }

    private static List<String> casesWithDocuments(StockClient client) throws IOException {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = client.get("/api/v1/cases?size=200" + (next.isEmpty() ? "" : "&page=" + next));
            page.path("cases")
                    .valueStream()
                    .filter(one -> one.path("documents").asInt() > 0
                            || one.path("kind").asString().equals("notice"))
                    .forEach(one -> found.add(one.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return found;
    }
}
