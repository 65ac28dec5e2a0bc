package de.depesche.portal.start;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
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
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;

/// Runs one command and nothing else: of the portal only the modules that the command needs are started, so that no
/// page, job or other background work comes along.
public final class Commands {
    /// Which modules a command needs, besides the framework's database access.
    private static final Map<String, List<String>> MODULES =
            Map.of("check-ledger", List.of("database", "keys", "ledger"));

    private Commands() {}

    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && MODULES.containsKey(arguments[0]);
    }

    /// @param portal the root package's class; the modules lie below it
    /// @return the exit code
    public static int run(Class<?> portal, Supplier<Clock> clock, String[] arguments) {
        var name = arguments[0];
        var packages = MODULES.getOrDefault(name, List.of()).stream()
                .map(module -> portal.getPackageName() + "." + module)
                .toArray(String[]::new);
        var builder = new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(Clock.class, clock);
                    scan(context, packages);
                })
                .properties(
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn",
                        "depesche.database.may-visit=true",
                        // They read the whole database, with nobody waiting for a page.
                        "spring.datasource.hikari.data-source-properties.socketTimeout=0");
        try (var context = builder.run()) {
            return context.getBeansOfType(Command.class).values().stream()
                    .filter(command -> command.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .run(List.copyOf(Arrays.asList(arguments).subList(1, arguments.length)), System.out);
        }
    }

    private static void scan(BeanDefinitionRegistry registry, String[] packages) {
        var scanner = new ClassPathBeanDefinitionScanner(registry);
        scanner.scan(packages);
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({
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
    static class Slice {}
}
