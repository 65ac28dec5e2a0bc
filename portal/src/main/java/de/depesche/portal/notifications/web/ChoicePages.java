package de.depesche.portal.notifications.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.notifications.Preference;
import de.depesche.portal.notifications.Preference.Topic;
import de.depesche.portal.notifications.Preferences;
import de.depesche.portal.problems.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Benachrichtigungen: what a person wants to hear of by mail, and in which language.
@Controller
@RequestMapping("/benachrichtigungen")
class ChoicePages {
    private static final List<String> LANGUAGES = List.of("de", "en");

    private final Preferences preferences;
    private final boolean mailbox;

    ChoicePages(Preferences preferences, @Value("${depesche.demo:false}") boolean demo) {
        this.preferences = preferences;
        this.mailbox = demo;
    }

    record Choice(String code, boolean chosen) {}

    @GetMapping
    ModelAndView page(Permit permit) {
        var preference = preferences.of(person(permit));
        var topics = Arrays.stream(Topic.values())
                .map(topic -> new Choice(topic.code(), !preference.muted().contains(topic)))
                .toList();
        var languages = LANGUAGES.stream()
                .map(tag -> new Choice(tag, tag.equals(preference.locale().getLanguage())))
                .toList();
        return new ModelAndView("notifications/choices")
                .addObject("topics", topics)
                .addObject("languages", languages)
                .addObject("mailbox", mailbox);
    }

    /// @param wanted the ticked ones; a browser sends nothing for the others
    @PostMapping
    ModelAndView keep(
            Permit permit,
            @RequestParam(name = "thema", defaultValue = "") Set<String> wanted,
            @RequestParam("sprache-der-mails") String language,
            RedirectAttributes redirect) {
        if (!LANGUAGES.contains(language)) {
            throw new Problem.Invalid("sprache-der-mails", "unknown-language");
        }
        var muted = EnumSet.allOf(Topic.class).stream()
                .filter(topic -> !wanted.contains(topic.code()))
                .collect(Collectors.toSet());
        preferences.keep(person(permit), new Preference(Locale.of(language), muted));
        redirect.addFlashAttribute("flash", "notifications.choices.saved");
        return new ModelAndView("redirect:/benachrichtigungen");
    }

    private static PersonId person(Permit permit) {
        if (permit.actor() instanceof Actor.Person(var id)) {
            return new PersonId(id);
        }
        throw new Problem.NotFound("person");
    }
}
