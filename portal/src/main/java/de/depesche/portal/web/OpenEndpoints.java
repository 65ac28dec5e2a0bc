package de.depesche.portal.web;

import de.depesche.portal.identity.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What everybody may call: the handlers that say so by [Open], and the files and descriptions that belong to no
/// handler of ours.
@Component
class OpenEndpoints implements RequestMatcher {
    static final List<String> FILES = List.of(
            // styles, scripts and pictures of the pages
            "/assets/**",
            "/favicon.svg",
            "/favicon.ico",
            // the description of the API, which vendors read before they have an account
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/swagger-ui/**",
            "/swagger-ui.html");

    private final Supplier<List<PathPatternRequestMatcher>> matchers;

    /// Asked at the first request: the handlers are known after the security filters.
    OpenEndpoints(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.matchers = SingletonSupplier.of(() -> Stream.concat(
                        FILES.stream().flatMap(path -> matchers(HttpMethod.GET, path)),
                        handlers.getObject().getHandlerMethods().entrySet().stream()
                                .filter(entry -> isOpen(entry.getValue()))
                                .flatMap(entry -> matchers(entry.getKey())))
                .toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matchers.get().stream().anyMatch(matcher -> matcher.matches(request));
    }

    static boolean isOpen(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Open.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class);
    }

    private static Stream<PathPatternRequestMatcher> matchers(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().flatMap(method -> matchers(method.asHttpMethod(), path)));
    }

    /// Who may read something may also ask for its headers alone.
    private static Stream<PathPatternRequestMatcher> matchers(HttpMethod method, String path) {
        var either = method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method);
        return either.map(each -> PathPatternRequestMatcher.withDefaults().matcher(each, path));
    }
}
