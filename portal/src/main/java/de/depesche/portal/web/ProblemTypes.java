package de.depesche.portal.web;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// Every kind of problem that a caller may be told of: whatever has a text is one. The status of most is 409; the
/// others stand here, and a test holds this list against what the code throws.
@Component
public final class ProblemTypes {
    public static final String PATH = "/problems/";

    private static final String TITLE = ".title";
    private static final int USUAL = 409;
    private static final Map<String, Integer> OTHERS = Map.ofEntries(
            entry("bad-request", 400),
            entry("unreadable-body", 400),
            entry("unauthenticated", 401),
            entry("csrf", 403),
            entry("forbidden", 403),
            entry("not-permitted", 403),
            entry("not-found", 404),
            entry("method-not-allowed", 405),
            entry("not-acceptable", 406),
            entry("length-required", 411),
            entry("tus-version", 412),
            entry("body-too-large", 413),
            entry("file-over-limit", 413),
            entry("file-too-large", 413),
            entry("upload-too-long", 413),
            entry("unsupported-media-type", 415),
            entry("invalid", 422),
            entry("too-many", 429),
            entry("checksum-mismatch", 460),
            entry("internal", 500),
            entry("database-away", 503),
            entry("sign-in-busy", 503),
            entry("too-many-uploads", 503),
            entry("no-space", 507));
    private static final Pattern PLACE = Pattern.compile("\\{[0-9][^{}]*}");

    private final SortedMap<String, Integer> statuses = new TreeMap<>();
    private final SortedSet<String> faults = new TreeSet<>();
    private final MessageSource texts;
    private final ApiProblems problems;

    ProblemTypes(MessageSource texts, ApiProblems problems) throws IOException {
        this.texts = texts;
        this.problems = problems;
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/messages/*_en.properties")) {
            read(PropertiesLoaderUtils.loadProperties(file));
        }
    }

    private void read(Properties file) {
        for (var key : file.stringPropertyNames()) {
            if (key.startsWith("problems.field.")) {
                faults.add(key.substring("problems.field.".length()));
            } else if (key.startsWith("problems.") && key.endsWith(TITLE)) {
                var code = key.substring("problems.".length(), key.length() - TITLE.length());
                statuses.put(code, Objects.requireNonNullElse(OTHERS.get(code), USUAL));
            }
        }
    }

    /// By code, in alphabetical order. `stale` is 412 where the caller named a version by `If-Match`.
    public SortedMap<String, Integer> statuses() {
        return statuses;
    }

    /// The codes of what may be wrong with one field, which come with `invalid` and `unreadable-body`.
    public SortedSet<String> faults() {
        return faults;
    }

    /// An answer as a caller may get it.
    ///
    /// @throws IllegalArgumentException where there is no such problem
    public ProblemDetail example(String code, int status) {
        if (!statuses.containsKey(code)) {
            throw new IllegalArgumentException("no such problem: " + code);
        }
        var answer = problems.answer(Answer.of(status, code), Locale.GERMAN, "5f0c2d9e1b7a4c38");
        var detail = Objects.requireNonNull(answer.getBody());
        detail.setDetail(open(Objects.requireNonNull(detail.getDetail())));
        Optional.ofNullable(detail.getProperties())
                .ifPresent(more -> more.replaceAll((_, value) -> value instanceof String text ? open(text) : value));
        return detail;
    }

    String title(String code, Locale locale) {
        return text("problems." + code + TITLE, locale);
    }

    String detail(String code, Locale locale) {
        return text("problems." + code + ".detail", locale);
    }

    String fault(String code, Locale locale) {
        return text("problems.field." + code, locale);
    }

    private String text(String key, Locale locale) {
        return open(texts.getMessage(key, new Object[0], locale));
    }

    /// Without a request there is nothing to fill the text's places with. A choice may hold places itself.
    private static String open(String text) {
        var inner = PLACE.matcher(text).replaceAll("…");
        return PLACE.matcher(inner).replaceAll("…");
    }
}
