package de.depesche.portal.web;

import de.depesche.portal.identity.Open;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What ended before any handler, in the container or in the security filters: told in the same words.
@Controller
class ContainerErrors implements ErrorController {
    private static final String ANSWER = ContainerErrors.class.getName();

    private final ProblemAnswers answers;

    ContainerErrors(ProblemAnswers answers) {
        this.answers = answers;
    }

    /// For filters, which can render nothing themselves.
    static void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ANSWER, answer);
        response.sendError(answer.status().value());
    }

    @Open("the words for what went wrong elsewhere")
    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        guard(request, response);
        if (request.getAttribute(ANSWER) instanceof Answer known) {
            return answers.answer(known, request, response);
        }
        // A filter that asks a database which is away fails as a handler does; what else it threw is in the log.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown
                && Answers.isAway(thrown)) {
            return answers.answer(thrown, request, response);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answers.answer(Answers.ofStatus(status), request, response);
    }

    /// What no security chain has seen, such as a method that the container refuses, lacks what each answer has.
    private static void guard(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("X-Frame-Options")) {
            SafeHeaders.writeAlone(response, request.isSecure());
        }
        if (RequestId.of(request).isEmpty()) {
            RequestId.give(request, response, UUID.randomUUID().toString());
        }
    }
}
