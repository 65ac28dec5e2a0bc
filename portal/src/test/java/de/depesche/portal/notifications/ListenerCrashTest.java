package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestDatabase;
import de.depesche.portal.cases.CaseAct;
import de.depesche.portal.cases.CaseChanged;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.Parties;
import de.depesche.portal.organisations.OrganisationId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A portal that dies between an act's commit and its listener, and one that starts on what it left. Each test method
/// is a portal of its own on the same database.
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"database", "keys", "jobs"})
@ContextConfiguration(initializers = ListenerCrashTest.SameDatabase.class)
@TestPropertySource(properties = "depesche.notifications.active=false")
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListenerCrashTest {
    private static final int KILLS = 200;

    static final class SameDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private static final Path DATA =
                Path.of("target", "test-data", UUID.randomUUID().toString()).toAbsolutePath();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "the same portal",
                            Map.of(
                                    "depesche.data", DATA.toString(),
                                    "depesche.database.url", DATABASE.url(),
                                    "depesche.database.user", DATABASE.user(),
                                    "depesche.database.password", DATABASE.password(),
                                    "management.server.port", "0")));
        }
    }

    @Autowired
    AsyncConfigurer listeners;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @Test
    @Order(1)
    void theListenersDieAndTheActsAreCommitted() {
        ((ThreadPoolTaskExecutor) Objects.requireNonNull(listeners.getAsyncExecutor())).shutdown();

        for (int kill = 0; kill < KILLS; kill++) {
            announce(CaseAct.PICKED_UP);
        }
        announce(CaseAct.TAKEN);
        // The dead cannot say that they failed; half of them had written their row before.
        db.sql(
                        "update jobs.event_publication set status = case when random() < 0.5 then 'PUBLISHED' else 'PROCESSING' end")
                .update();
        db.sql("""
                insert into notifications.happening (id, organisation, kind, case_id, at)
                select cast(cast(serialized_event as json) ->> 'announcement' as uuid), gen_random_uuid(),
                       'picked-up', gen_random_uuid(), now()
                  from jobs.event_publication
                 where status = 'PROCESSING'
                """).update();

        assertThat(publications()).as("nobody asked for the other act").isEqualTo(KILLS);
        assertThat(happenings()).isBetween(1, KILLS - 1);
    }

    @Test
    @Order(2)
    void theNextStartMakesUpForThemAndEachEffectIsThereOnce() {
        for (int i = 0; i < 3000 && publications() > 0; i++) {
            LockSupport.parkNanos(10_000_000);
        }

        assertThat(publications()).isZero();
        assertThat(happenings()).isEqualTo(KILLS);
    }

    @Test
    @Order(3)
    void afterwardsNothingComesAgain() {
        assertThat(publications()).isZero();
        assertThat(happenings()).isEqualTo(KILLS);
    }

    private void announce(CaseAct act) {
        var parties = new Parties(new OrganisationId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new CaseChanged(
                        UUID.randomUUID(), new CaseId(UUID.randomUUID()), parties, act, Optional.empty())));
    }

    private int publications() {
        return count("jobs.event_publication");
    }

    private int happenings() {
        return count("notifications.happening");
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
