package de.depesche.portal.notifications.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.notifications.Messages;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Neuigkeiten: as a page of its own, and as the part of it that the overview loads by htmx.
@Controller
@RequestMapping("/neuigkeiten")
class NewsPages {
    private static final String PAGE = "notifications/news";
    /// What fits beside the rest of the overview.
    private static final int NEWEST = 5;

    private final Messages messages;

    NewsPages(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    ModelAndView page(Permit permit) {
        var news = messages.of(permit);
        return new ModelAndView(PAGE, "news", news).addObject("shown", news.items());
    }

    @GetMapping(headers = "HX-Request")
    ModelAndView part(Permit permit) {
        var news = messages.of(permit);
        var newest = news.items().stream().limit(NEWEST).toList();
        return new ModelAndView(PAGE + " :: panel", "news", news).addObject("shown", newest);
    }

    /// @param until as the page said, so that nothing is marked that came after it was shown
    @PostMapping("/kenntnisnahme")
    ModelAndView read(
            Permit permit,
            @RequestParam("bis") Instant until,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        messages.read(permit, until);
        return part ? part(permit) : new ModelAndView("redirect:/neuigkeiten");
    }
}
