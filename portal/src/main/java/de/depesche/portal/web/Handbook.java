package de.depesche.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The chapters of `docs/handbook`, which ship inside the portal: our own text, rendered once at the start.
@Component
final class Handbook {
    /// Written so that they also show where the files are read as they are.
    private static final String PICTURES = "src=\"../images/";

    private final Map<Language, List<Chapter>> chapters = new EnumMap<>(Language.class);

    /// @param name as it stands in the URL, the same in each language
    public record Chapter(String name, String title, String html) {}

    Handbook() {
        for (var language : Language.values()) {
            chapters.put(language, read(language));
        }
    }

    List<Chapter> chapters(Locale locale) {
        return Objects.requireNonNull(
                chapters.get(Language.of(locale.getLanguage()).orElse(Language.GERMAN)));
    }

    Optional<Chapter> chapter(Locale locale, String name) {
        return chapters(locale).stream()
                .filter(chapter -> chapter.name().equals(name))
                .findFirst();
    }

    private static List<Chapter> read(Language language) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:/handbook/" + language.tag() + "/*.md");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(Handbook::fileName))
                    .map(Handbook::chapter)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the handbook cannot be read", e);
        }
    }

    private static Chapter chapter(Resource file) {
        try {
            var extensions = List.of(TablesExtension.create());
            var page = Parser.builder()
                    .extensions(extensions)
                    .build()
                    .parse(file.getContentAsString(StandardCharsets.UTF_8));
            if (!(page.getFirstChild() instanceof Heading heading)) {
                throw new IllegalStateException(fileName(file) + " does not begin with a heading");
            }
            var title = TextContentRenderer.builder().build().render(heading).strip();
            heading.unlink();
            var html = HtmlRenderer.builder().extensions(extensions).build().render(page);
            return new Chapter(name(file), title, html.replace(PICTURES, "src=\"/assets/handbook/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// "tastatur" for "06-tastatur.md": the number only orders.
    private static String name(Resource file) {
        return fileName(file).replaceFirst("^[0-9]+-", "").replace(".md", "");
    }

    private static String fileName(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
