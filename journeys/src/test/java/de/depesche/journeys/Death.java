package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/// `kill -9`, of whom and in which order. The next start needs no hand.
enum Death {
    PORTAL {
        @Override
        void strike(PackedPortal portal) {
            var left = portal.postmaster();
            portal.kill();
            assertThat(left.isAlive()).as("the database lives on").isTrue();
            portal.startAgain();
            assertThat(portal.postmaster()).isNotEqualTo(left);
        }
    },
    DATABASE {
        @Override
        void strike(PackedPortal portal) {
            var process = portal.pid();
            var killed = portal.postmaster();
            killed.destroyForcibly();
            Await.that(
                    "the database is back",
                    Stubborn.SOON,
                    () -> !portal.postmaster().equals(killed));
            portal.awaitReadyAgain();
            assertThat(portal.pid()).as("the portal was never restarted").isEqualTo(process);
        }
    },
    PORTAL_THEN_DATABASE {
        @Override
        void strike(PackedPortal portal) {
            portal.kill();
            portal.killPostmaster();
            portal.startAgain();
        }
    },
    DATABASE_AND_AT_ONCE_PORTAL {
        @Override
        void strike(PackedPortal portal) {
            portal.killPostmaster();
            portal.kill();
            portal.startAgain();
        }
    };

    abstract void strike(PackedPortal portal);
}
