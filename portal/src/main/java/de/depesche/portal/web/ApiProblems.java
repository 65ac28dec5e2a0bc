package de.depesche.portal.web;

import de.depesche.portal.problems.FieldFault;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// RFC 9457 `application/problem+json`: a type URI that programs rely on, and texts for the people who read their logs,
/// German and English at once; `title` and `detail` in the language the caller asked for.
@Component
class ApiProblems {
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final MessageSource texts;

    ApiProblems(MessageSource texts) {
        this.texts = texts;
    }

    ResponseEntity<ProblemDetail> answer(Answer answer, Locale locale, String requestId) {
        var detail = ProblemDetail.forStatus(answer.status());
        detail.setType(URI.create("/problems/" + answer.code()));
        detail.setTitle(title(answer, locale));
        detail.setDetail(detail(answer, locale));
        for (var language : LANGUAGES) {
            detail.setProperty("title" + suffix(language), title(answer, language));
            detail.setProperty("detail" + suffix(language), detail(answer, language));
        }
        if (!answer.faults().isEmpty()) {
            detail.setProperty(
                    "errors",
                    answer.faults().stream().map(fault -> fault(fault, locale)).toList());
        }
        detail.setProperty("requestId", requestId);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    String title(Answer answer, Locale locale) {
        return text("problems." + answer.code() + ".title", answer.arguments(), locale);
    }

    String detail(Answer answer, Locale locale) {
        return text("problems." + answer.code() + ".detail", answer.arguments(), locale);
    }

    String text(FieldFault fault, Locale locale) {
        return text("problems.field." + fault.code(), fault.arguments(), locale);
    }

    private Map<String, String> fault(FieldFault fault, Locale locale) {
        var said = new LinkedHashMap<String, String>();
        said.put("field", fault.field());
        said.put("code", fault.code());
        said.put("detail", text(fault, locale));
        for (var language : LANGUAGES) {
            said.put("detail" + suffix(language), text(fault, language));
        }
        return said;
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        // A missing text must not turn a clear refusal into a fault of ours; HouseRulesTest finds it.
        return Objects.requireNonNullElse(texts.getMessage(key, arguments.toArray(), key, locale), key);
    }

    private static String suffix(Locale locale) {
        return locale.getLanguage().equals("de") ? "De" : "En";
    }
}
