package de.depesche.portal.cases.web;

import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// A problem in one sentence, for pages that go on after it.
@Component
class ProblemTexts {
    private final MessageSource texts;

    ProblemTexts(MessageSource texts) {
        this.texts = texts;
    }

    String of(Problem problem, Locale locale) {
        return problem instanceof Problem.Invalid invalid
                ? of(invalid.faults().getFirst(), locale)
                : text("problems." + problem.code() + ".detail", problem.arguments(), locale);
    }

    /// With what happened before what helps.
    String whole(Problem problem, Locale locale) {
        return text("problems." + problem.code() + ".title", problem.arguments(), locale) + ". " + of(problem, locale);
    }

    private String of(FieldFault fault, Locale locale) {
        return text("problems.field." + fault.code(), fault.arguments(), locale);
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        return texts.getMessage(key, arguments.toArray(), locale);
    }
}
