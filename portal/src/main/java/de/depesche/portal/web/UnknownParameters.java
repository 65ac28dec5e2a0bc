package de.depesche.portal.web;

import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// A misspelled filter would answer with more than was asked for, so the API refuses query parameters that it does
/// not know.
final class UnknownParameters implements HandlerInterceptor {
    /// As many as there are handlers.
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            var expected = known.computeIfAbsent(method.getMethod(), _ -> names(method));
            var unknown = Arrays.stream(request.getQueryString().split("&"))
                    .map(pair -> pair.split("=", 2)[0])
                    .filter(name -> !name.isEmpty() && !expected.contains(name))
                    .distinct()
                    .map(name -> FieldFault.of(name, "unknown-parameter", String.join(", ", expected)))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new Problem.Invalid(unknown);
            }
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(UnknownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A record without an annotation is read from the query, a component each.
    private static Stream<String> names(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.ofNullable(parameter.getParameter().getName());
        }
        return type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
