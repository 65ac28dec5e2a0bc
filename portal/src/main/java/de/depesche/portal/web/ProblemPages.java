package de.depesche.portal.web;

import de.depesche.portal.identity.Open;
import de.depesche.portal.problems.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What stands under the type URIs of problem+json: whoever finds one in a log can look it up.
@Controller
@Open("the meaning of error codes, which vendors read before they have an account")
class ProblemPages {
    private static final List<String> WITH_FAULTS = List.of("invalid", "unreadable-body", "bad-request");

    private final ProblemTypes types;

    ProblemPages(ProblemTypes types) {
        this.types = types;
    }

    record Line(String code, int status, String title) {}

    record Fault(String code, String text) {}

    @GetMapping("/problems")
    ModelAndView all(Locale locale) {
        var lines = types.statuses().entrySet().stream()
                .map(type -> new Line(type.getKey(), type.getValue(), types.title(type.getKey(), locale)))
                .toList();
        return new ModelAndView("web/problem-types").addObject("types", lines);
    }

    @GetMapping("/problems/{code}")
    ModelAndView one(@PathVariable String code, Locale locale) {
        var status = types.statuses().get(code);
        if (status == null) {
            throw new Problem.NotFound("problem type");
        }
        return new ModelAndView("web/problem-type")
                .addObject("type", new Line(code, status, types.title(code, locale)))
                .addObject("detail", types.detail(code, locale))
                .addObject("faults", WITH_FAULTS.contains(code) ? faults(locale) : List.of());
    }

    private List<Fault> faults(Locale locale) {
        return types.faults().stream()
                .map(code -> new Fault(code, types.fault(code, locale)))
                .toList();
    }
}
