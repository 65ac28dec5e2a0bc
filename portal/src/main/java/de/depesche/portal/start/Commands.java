package de.depesche.portal.start;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Runs one command and nothing else: of the portal only the modules that the command needs are started, so that no
/// page, job or other background work comes along.
public final class Commands {
    private static final String MAY_VISIT = "depesche.database.may-visit=true";
    private static final String NO_MIGRATION = "spring.flyway.enabled=false";

    private static final List<String> CONTENTS =
            List.of("database", "keys", "ledger", "documents.ContentAlone", "backup");

    private static final Map<String, Needs> COMMANDS = Map.of(
            "check-ledger",
            new Needs(List.of("database", "keys", "ledger"), List.of(MAY_VISIT, NO_MIGRATION)),
            "backup",
            new Needs(CONTENTS, List.of(MAY_VISIT, NO_MIGRATION)),
            // Nothing may look at the data before it is there.
            "restore",
            new Needs(CONTENTS, List.of(NO_MIGRATION, "spring.main.lazy-initialization=true")));

    /// Before the portal's own settings: commands read and write the whole database, with nobody waiting for a page.
    private static final MapPropertySource PATIENT = new MapPropertySource(
            "patient", Map.of("spring.datasource.hikari.data-source-properties.socketTimeout", "0"));

    /// What a command needs besides the framework's database access.
    ///
    /// @param parts modules; single classes of one that begins to work as soon as it is there
    private record Needs(List<String> parts, List<String> settings) {}

    private Commands() {}

    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    }

    /// @param portal the root package's class; the modules lie below it
    /// @return the exit code
    public static int run(Class<?> portal, Supplier<Clock> clock, String[] arguments) {
        var name = arguments[0];
        var needs = Objects.requireNonNull(COMMANDS.get(name));
        var builder = new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) -> {
                    context.getEnvironment().getPropertySources().addFirst(PATIENT);
                    context.registerBean(Clock.class, clock);
                    context.registerBean(
                            AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, Stillness.class, Stillness::new);
                    needs.parts().forEach(part -> add(context, portal.getPackageName() + "." + part));
                })
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .properties(needs.settings().toArray(String[]::new));
        try (var context = builder.run()) {
            return context.getBean(name, Command.class)
                    .run(List.copyOf(Arrays.asList(arguments).subList(1, arguments.length)), System.out);
        }
    }

    private static void add(GenericApplicationContext context, String part) {
        if (!Character.isUpperCase(part.charAt(part.lastIndexOf('.') + 1))) {
            new ClassPathBeanDefinitionScanner(context).scan(part);
            return;
        }
        try {
            new AnnotatedBeanDefinitionReader(context).register(Class.forName(part));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
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
