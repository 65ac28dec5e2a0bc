package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/// The one mapping of everything that is thrown: programs get problem+json, people a page.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {
    private final ApiProblems problems;
    private final LocaleResolver locales;

    ProblemAnswers(ApiProblems problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    /// The caller is gone: there is nobody to answer.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException thrown) {
        // nothing was lost: what was confirmed is stored
    }

    @ExceptionHandler
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        return answer(Answers.to(thrown, request.getHeader(HttpHeaders.IF_MATCH) != null), request, response);
    }

    Object answer(Answer answer, HttpServletRequest request, HttpServletResponse response) {
        answer.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var requestId = RequestId.of(request);
        return Audience.of(request) == Audience.PROGRAM
                ? problems.answer(answer, Audience.language(request), requestId)
                : page(answer, locales.resolveLocale(request), requestId);
    }

    private ModelAndView page(Answer answer, Locale locale, String requestId) {
        var page = new ModelAndView("web/problem");
        page.setStatus(answer.status());
        page.addObject("status", answer.status().value());
        page.addObject("title", problems.title(answer, locale));
        page.addObject("detail", problems.detail(answer, locale));
        page.addObject(
                "faults",
                answer.faults().stream()
                        .map(fault -> problems.text(fault, locale))
                        .toList());
        page.addObject("reference", requestId);
        return page;
    }
}
