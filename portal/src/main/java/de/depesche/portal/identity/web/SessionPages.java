package de.depesche.portal.identity.web;

import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.Sessions;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where am I signed in, and away with the rest.
@Controller
class SessionPages {
    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/sitzungen")
    ModelAndView list(SignedInPerson person, HttpSession session) {
        return new ModelAndView("identity/sessions", "sessions", sessions.of(person.id(), session.getId()));
    }

    @PostMapping("/sitzungen/{id}/ende")
    String end(SignedInPerson person, @PathVariable String id, RedirectAttributes next) {
        sessions.end(person.id(), id);
        next.addFlashAttribute("flash", "identity.sessions.ended");
        return "redirect:/sitzungen";
    }

    @PostMapping("/sitzungen/ende")
    String endOthers(SignedInPerson person, HttpSession session, RedirectAttributes next) {
        sessions.endOthers(person.id(), session.getId());
        next.addFlashAttribute("flash", "identity.sessions.others-ended");
        return "redirect:/sitzungen";
    }
}
