package de.depesche.portal;

import jakarta.servlet.Filter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// What answers requests in the portal that runs: handlers, filters that answer by themselves, and what the management
/// port offers.
record RunningEndpoints(ApplicationContext context) {

    Set<String> handlers() {
        var found = new TreeSet<String>();
        for (var mapping : context.getBeansOfType(HandlerMapping.class).values()) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods()
                            .keySet()
                            .forEach(info -> names(info).forEach(found::add));
                case AbstractUrlHandlerMapping urls ->
                    urls.getHandlerMap().keySet().forEach(path -> found.add("GET " + path));
                default -> {}
            }
        }
        found.removeIf(endpoint -> endpoint.endsWith(" /error"));
        // The same files under many names.
        if (found.removeIf(endpoint -> endpoint.contains("swagger-ui"))) {
            found.add("GET /swagger-ui/**");
        }
        return found;
    }

    /// By endpoint, the names of what it takes from the query or a form.
    Map<String, Set<String>> parameters() {
        var found = new TreeMap<String, Set<String>>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, method) -> names(info).forEach(name -> found.put(name, taken(method)))));
        return found;
    }

    private static Set<String> taken(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(parameter -> {
                    var given = parameter.getParameterAnnotation(RequestParam.class);
                    if (given != null) {
                        return Stream.of(
                                given.name().isEmpty()
                                        ? parameter.getParameter().getName()
                                        : given.name());
                    }
                    var type = parameter.getParameterType();
                    return type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                            ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                            : Stream.of();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// By simple name, those of all chains together.
    Set<String> securityFilters() {
        return context.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(RunningEndpoints::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// On the management port, which is bound to loopback.
    Set<String> management() {
        return context.getBeansOfType(WebEndpointsSupplier.class).values().stream()
                .flatMap(supplier -> supplier.getEndpoints().stream())
                .flatMap(endpoint -> endpoint.getOperations().stream())
                .map(operation -> operation.getRequestPredicate().getHttpMethod() + " "
                        + operation.getRequestPredicate().getPath())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Filter filter) {
        return filter.getClass().getSimpleName();
    }

    private static Stream<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var words = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
        var headers = info.getHeadersCondition().getExpressions().stream()
                .map(header -> " " + header)
                .collect(Collectors.joining());
        return info.getPatternValues().stream()
                .flatMap(path -> words.stream().map(word -> word + " " + path + headers));
    }
}
