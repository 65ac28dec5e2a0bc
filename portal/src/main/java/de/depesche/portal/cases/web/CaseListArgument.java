package de.depesche.portal.cases.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads [CaseListParameters]. By hand, because systems ask for the list more often than for anything else: the
/// framework reads the annotations of a record's constructor anew for each request, a sixth of the time for a page.
/// Takes what the framework takes elsewhere, and says the same of what it does not.
@Component
class CaseListArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final Set<String> TRUE = Set.of("true", "on", "yes", "1");
    private static final Set<String> FALSE = Set.of("false", "off", "no", "0");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CaseListParameters.class;
    }

    @Override
    public CaseListParameters resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var given = new Given(request, new Faults());
        var parameters = new CaseListParameters(
                given.text("q"),
                given.list("state"),
                given.text("kind"),
                given.id("partner"),
                given.day("dueFrom"),
                given.day("dueUntil"),
                given.id("assignee"),
                given.flag("unsorted"),
                given.flag("unclosed"),
                given.text("sort"),
                given.value("size", Integer::valueOf, "expected-number"),
                given.text("page"));
        given.faults().refuse();
        return parameters;
    }

    private record Given(NativeWebRequest request, Faults faults) {

        /// Several times the parameter, or once with commas.
        @Nullable
        List<String> list(String name) {
            var values = request.getParameterValues(name);
            return values == null
                    ? null
                    : Arrays.stream(values)
                            .flatMap(value -> Arrays.stream(value.split(",")))
                            .map(String::strip)
                            .toList();
        }

        /// Several values are one with commas: none of them gets lost unsaid.
        @Nullable
        String text(String name) {
            var values = request.getParameterValues(name);
            return values == null ? null : String.join(",", values);
        }

        @Nullable
        UUID id(String name) {
            return value(name, UUID::fromString, "expected-id");
        }

        @Nullable
        LocalDate day(String name) {
            return value(name, LocalDate::parse, "expected-day");
        }

        @Nullable
        Boolean flag(String name) {
            return value(name, Given::flagOf, "expected-boolean");
        }

        private static Boolean flagOf(String typed) {
            var known = typed.toLowerCase(Locale.ROOT);
            if (!TRUE.contains(known) && !FALSE.contains(known)) {
                throw new IllegalArgumentException("neither true nor false");
            }
            return TRUE.contains(known);
        }

        <T> @Nullable T value(String name, Function<String, T> reading, String fault) {
            var typed = text(name);
            if (typed == null || typed.isBlank()) {
                return null;
            }
            try {
                return reading.apply(typed.strip());
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.add(name, fault);
                return null;
            }
        }
    }
}
