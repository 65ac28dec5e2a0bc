package de.depesche.portal;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives each test context a fresh database and a data folder of its own.
public class TestPortal implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.fresh();
        var data = Path.of("target", "test-data", UUID.randomUUID().toString()).toAbsolutePath();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test portal",
                        Map.of(
                                "depesche.data", data.toString(),
                                "depesche.database.url", database.url(),
                                "depesche.database.user", database.user(),
                                "depesche.database.password", database.password(),
                                "spring.datasource.hikari.maximum-pool-size", "12",
                                "depesche.notifications.mailbox", "true",
                                "management.server.port", "0")));
    }
}
