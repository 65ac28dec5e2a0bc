package de.depesche.portal.web;

import de.depesche.portal.identity.Open;
import de.depesche.portal.problems.Problem;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The handbook, for everybody: who cannot sign in needs it most.
@Controller
final class HelpPages {
    private final Handbook handbook;

    HelpPages(Handbook handbook) {
        this.handbook = handbook;
    }

    @Open("the handbook is the same for everybody")
    @GetMapping("/hilfe")
    ModelAndView first(Locale locale) {
        return page(handbook.chapters(locale).getFirst(), locale);
    }

    @Open("the handbook is the same for everybody")
    @GetMapping("/hilfe/{name}")
    ModelAndView chapter(@PathVariable String name, Locale locale) {
        return page(
                handbook.chapter(locale, name).orElseThrow(() -> new Problem.NotFound("chapter of the handbook")),
                locale);
    }

    private ModelAndView page(Handbook.Chapter chapter, Locale locale) {
        return new ModelAndView("web/help")
                .addObject("chapter", chapter)
                .addObject("chapters", handbook.chapters(locale));
    }
}
