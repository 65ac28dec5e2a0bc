package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Renders a template with invented data, as the portal would, into `target/preview`: there
/// `src/test/frontend/check.mjs` looks at it with a browser. German and English, and nothing may be missing.
public final class PagePreview {
    private static final Path FOLDER = Path.of("target/preview");

    private final MessageSource texts = texts();
    private final Optional<SeenAs> person;

    private PagePreview(Optional<SeenAs> person) {
        this.person = person;
    }

    public static PagePreview signedIn() {
        return new PagePreview(Optional.of(new SeenAs("Kim Muster", "Klinik am See")));
    }

    public static PagePreview signedOut() {
        return new PagePreview(Optional.empty());
    }

    /// @param name of the file, without ending; says the page and its state
    /// @param address under which the portal would show it
    /// @return the German page
    public String render(String name, String address, String template, Map<String, ?> model) {
        return render(name, address, template, model, HttpStatus.OK);
    }

    String render(String name, String address, String template, Map<String, ?> model, HttpStatus status) {
        var page = new ModelAndView(template, model, status);
        var german = html(page, address, Language.GERMAN);
        write(name + ".de.html", german);
        write(name + ".en.html", html(page, address, Language.ENGLISH));
        return german;
    }

    private String html(ModelAndView page, String address, Language language) {
        try {
            var request = get(address).cookie(new Cookie(Language.COOKIE, language.tag()));
            request.requestAttr("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "preview"));
            if (person.isPresent()) {
                request.principal(() -> "kim");
            }
            var html =
                    portal(page).perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(html)
                    .as("no text is missing in %s", language)
                    .doesNotContain("??")
                    .contains("</html>");
            return html;
        } catch (Exception e) {
            throw new AssertionError("the page does not render in " + language, e);
        }
    }

    private MockMvc portal(ModelAndView page) {
        return MockMvcBuilders.standaloneSetup(new Pages(page))
                .setViewResolvers(views())
                .setLocaleResolver(new ChosenLanguage())
                .build();
    }

    private ThymeleafViewResolver views() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(texts);
        engine.addDialect(new FrameObjects(Assets.ofThisBuild(), "1.0.0", _ -> person));
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    private static MessageSource texts() {
        try {
            return MessageConfiguration.messageSource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String file, String html) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Controller
    @TestComponent
    record Pages(ModelAndView page) {
        @GetMapping("/**")
        ModelAndView show() {
            return page;
        }
    }
}
