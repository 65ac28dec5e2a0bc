package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is killed, the next start needs no hand.
class KillsJourney {
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @TempDir
    Path parent;

    @Test
    void anEmptyFolderBecomesAPortalAndKillsDoNotEndIt() {
        try (var portal = PackedPortal.start(parent.resolve("data"))) {
            assertThat(portal.isReady()).isTrue();
            afterAKillOfThePortal(portal);
            afterAKillOfTheDatabaseBelowARunningPortal(portal);
            afterAKillOfThePortalAndThenTheDatabase(portal);
            afterAKillOfTheDatabaseAndAtOnceThePortal(portal);
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
}
