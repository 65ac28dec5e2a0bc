package de.depesche.benches;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.ledger.LedgerProofs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The portal's ledger with its sequencer, keys and database in this process, without the rest of the portal.
final class LedgerInside implements AutoCloseable {
    private static final UUID CLIENT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID HOSPITAL = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final ConfigurableApplicationContext context;

    private LedgerInside(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static LedgerInside open(Path data) {
        return new LedgerInside(new SpringApplicationBuilder(Slice.class)
                // The sequencer runs in servers only.
                .web(WebApplicationType.SERVLET)
                // As arguments: they win over the portal's own settings, which lie on the class path.
                .run(
                        "--depesche.data=" + data,
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--logging.file.name=" + data.resolve("bench.log")));
    }

    DataSource database() {
        return context.getBean(DataSource.class);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /// As the portal appends an act that concerns one organisation; within a transaction.
    EntryId append() {
        return context.getBean(Ledger.class).append(entry());
    }

    static Entry entry() {
        return Entry.of(new Actor.Client(CLIENT), "cases.case.closed", "case", UUID.randomUUID())
                .onBehalfOf(HOSPITAL)
                .concerning(HOSPITAL);
    }

    Optional<?> proofOf(EntryId id) {
        return context.getBean(LedgerProofs.class).proofOf(id);
    }

    /// From all over the log.
    List<EntryId> ids(int many) {
        long step = Math.max(1, size() / many);
        return db().sql("select id from ledger.entry where position % :step = 0 limit :many")
                .param("step", step)
                .param("many", many)
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    long size() {
        return db().sql("select coalesce(max(position) + 1, 0) from ledger.entry")
                .query(Long.class)
                .single();
    }

    /// Until nothing waits and the head is signed.
    void awaitQuiet() {
        while (db().sql("""
                        select exists (select from ledger.inbox)
                            or (select coalesce(max(position) + 1, 0) from ledger.entry)
                               > (select coalesce(max(size), 0) from ledger.checkpoint)
                        """).query(Boolean.class).single()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    JdbcClient db() {
        return JdbcClient.create(database());
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class,
        PropertyPlaceholderAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"de.depesche.portal.database", "de.depesche.portal.keys", "de.depesche.portal.ledger"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Metrics|HealthIndicator).*"))
    static class Slice {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
