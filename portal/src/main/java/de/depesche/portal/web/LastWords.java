package de.depesche.portal.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Answers for where neither templates nor message converters reach.
@Component
class LastWords {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private final ApiProblems problems;
    private final MessageSource texts;
    private final String style = Assets.ofThisBuild().style();

    LastWords(ApiProblems problems, MessageSource texts) {
        this.problems = problems;
        this.texts = texts;
    }

    String forPrograms(Answer answer, Locale locale, String requestId) {
        return JSON.writeValueAsString(
                problems.answer(answer, locale, requestId).getBody());
    }

    String forPeople(Answer answer, Locale locale) {
        int status = answer.status().value();
        return """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s</title>
              <link rel="stylesheet" href="%3$s">
            </head>
            <body>
              <main class="wrap">
                <article class="problem">
                  <p class="problem__status">%4$d</p>
                  <h1 class="kern-heading-large">%2$s</h1>
                  <p class="kern-body">%5$s</p>
                  <div class="actions"><a class="kern-btn kern-btn--primary" href="/"><span class="kern-label">%6$s</span></a></div>
                </article>
              </main>
            </body>
            </html>
            """.formatted(
                        locale.getLanguage(),
                        text("web.error." + status + ".title", "web.error.other.title", locale),
                        style,
                        status,
                        text("web.error." + status + ".text", "web.error.other.text", locale),
                        text("web.error.back", "web.error.back", locale));
    }

    private String text(String key, String otherwise, Locale locale) {
        var text = texts.getMessage(key, null, null, locale);
        return HtmlUtils.htmlEscape(
                Objects.requireNonNullElseGet(text, () -> texts.getMessage(otherwise, null, locale)), "UTF-8");
    }
}
