package de.depesche.portal.web;

import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// A problem that a page met, as a page. What machines call is left to the API's own mapping.
final class PageProblems implements HandlerExceptionResolver {
    private final MessageSource texts;

    PageProblems(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof Problem problem) || !answersPages(handler)) {
            return null;
        }
        retryAfter(problem).ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, wait));
        return page(problem, new ChosenLanguage().resolveLocale(request));
    }

    private static boolean answersPages(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && !method.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    private ModelAndView page(Problem problem, Locale locale) {
        var status = status(problem);
        var page = new ModelAndView("web/problem");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("title", text("problems." + problem.code() + ".title", problem.arguments(), locale));
        page.addObject("detail", text("problems." + problem.code() + ".detail", problem.arguments(), locale));
        page.addObject("faults", faults(problem, locale));
        return page;
    }

    private List<String> faults(Problem problem, Locale locale) {
        return problem instanceof Problem.Invalid invalid
                ? invalid.faults().stream()
                        .map(fault -> sentence(fault, locale))
                        .toList()
                : List.of();
    }

    private String sentence(FieldFault fault, Locale locale) {
        var text = text("problems.field." + fault.code(), fault.arguments(), locale);
        return text == null ? fault.field() : text;
    }

    /// `null` where no module has words for it: then the page says what its status means.
    private @Nullable String text(String key, List<Object> arguments, Locale locale) {
        try {
            return texts.getMessage(key, arguments.toArray(), locale);
        } catch (NoSuchMessageException e) {
            return null;
        }
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> HttpStatus.NOT_FOUND;
            case Problem.NotPermitted _ -> HttpStatus.FORBIDDEN;
            case Problem.Stale _, Problem.Refused _ -> HttpStatus.CONFLICT;
            case Problem.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Problem.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case Problem.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Problem.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case Problem.NoSpace _ -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private static Optional<String> retryAfter(Problem problem) {
        return switch (problem) {
            case Problem.TooMany many -> seconds(many.retryAfter());
            case Problem.Unavailable away -> seconds(away.retryAfter());
            default -> Optional.empty();
        };
    }

    private static Optional<String> seconds(Duration wait) {
        return Optional.of(Long.toString(wait.toSeconds()));
    }
}
