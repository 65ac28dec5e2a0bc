package de.depesche.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Another portal on the same database and the same contents, as behind a load balancer.
public record SecondNode(ConfigurableApplicationContext context) implements AutoCloseable {

    /// @param first the environment of the portal that runs already
    public static SecondNode beside(Environment first) {
        var data = Path.of("target", "test-data", UUID.randomUUID().toString()).toAbsolutePath();
        copyKeys(Path.of(first.getRequiredProperty("depesche.data")), data);
        var settings = Map.<String, Object>of(
                "depesche.data", data.toString(),
                "depesche.database.url", first.getRequiredProperty("depesche.database.url"),
                "depesche.database.user", first.getRequiredProperty("depesche.database.user"),
                "depesche.database.password", first.getRequiredProperty("depesche.database.password"),
                "spring.datasource.hikari.maximum-pool-size", "8",
                "server.port", "0",
                "management.server.port", "0");
        return new SecondNode(new SpringApplicationBuilder(Portal.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("second node", settings)))
                .run());
    }

    private static void copyKeys(Path from, Path to) {
        try {
            Files.createDirectories(to);
            FileSystemUtils.copyRecursively(from.resolve("keys"), to.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
