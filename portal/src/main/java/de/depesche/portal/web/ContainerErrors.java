package de.depesche.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What ended before any handler, in the container or in the security filters: told in the same words.
@Controller
class ContainerErrors implements ErrorController {
    private final ProblemAnswers answers;

    ContainerErrors(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answers.answer(Answers.ofStatus(status), request, response);
    }
}
