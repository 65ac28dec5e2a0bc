package de.depesche.portal.start;

import de.depesche.portal.problems.SettingRefused;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/// Says in one sentence why the portal does not start where the operator can help it: setting, value, what is
/// allowed. Everything else keeps its stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentence implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(OneSentence.class);

    /// On the screen for who waits for the start, in the log's file for who comes later.
    @Override
    public boolean reportException(Throwable failure) {
        var sentence = of(failure);
        sentence.ifPresent(System.err::println);
        sentence.ifPresent(said -> log.info("the start ends: {}", said));
        return sentence.isPresent();
    }

    static Optional<String> of(Throwable failure) {
        return Stream.of(
                        cause(failure, SettingRefused.class).map(Throwable::getMessage),
                        cause(failure, BindValidationException.class).map(OneSentence::invalid),
                        cause(failure, BindException.class).map(OneSentence::unreadable),
                        cause(failure, InvalidConfigurationPropertyValueException.class)
                                .map(wrong -> refused(wrong.getName(), wrong.getValue(), "another: " + reason(wrong))),
                        cause(failure, PortInUseException.class).map(OneSentence::taken),
                        cause(failure, IllegalStateException.class)
                                .map(Throwable::getMessage)
                                .filter(message -> message.endsWith(".")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String invalid(BindValidationException failure) {
        return failure.getValidationErrors().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? refused(
                                failure.getValidationErrors().getName() + "." + kebab(field.getField()),
                                field.getRejectedValue(),
                                String.valueOf(field.getDefaultMessage()))
                        : String.valueOf(error.getDefaultMessage()))
                .collect(Collectors.joining(" "));
    }

    private static String unreadable(BindException failure) {
        var property = failure.getProperty();
        var name = property == null
                ? failure.getName().toString()
                : property.getName().toString();
        return refused(
                name,
                property == null ? null : property.getValue(),
                "a value of the kind " + failure.getTarget().getType());
    }

    private static String reason(InvalidConfigurationPropertyValueException wrong) {
        return String.valueOf(wrong.getReason()).replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }

    private static String taken(PortInUseException failure) {
        return refused(
                "server.port (SERVER_PORT) or management.server.port (MANAGEMENT_SERVER_PORT)",
                failure.getPort(),
                "a port that no other program uses");
    }

    private static String refused(String setting, @Nullable Object value, String allowed) {
        var shown = looksSecret(setting) ? "(hidden)" : String.valueOf(value);
        return String.valueOf(new SettingRefused(setting, shown, allowed).getMessage());
    }

    private static boolean looksSecret(String setting) {
        return setting.contains("password") || setting.contains("secret") || setting.contains("keys");
    }

    private static String kebab(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.<Throwable>iterate(failure, link -> link != null, Throwable::getCause)
                .filter(type::isInstance)
                .map((Function<Throwable, T>) type::cast)
                .findFirst();
    }
}
