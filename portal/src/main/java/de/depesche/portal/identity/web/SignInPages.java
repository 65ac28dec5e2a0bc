package de.depesche.portal.identity.web;

import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.Open;
import de.depesche.portal.identity.Sessions;
import de.depesche.portal.identity.SignInAttempt;
import de.depesche.portal.identity.SignInOutcome.Accepted;
import de.depesche.portal.identity.SignInOutcome.Locked;
import de.depesche.portal.identity.SignInOutcome.Refused;
import de.depesche.portal.identity.SignInOutcome.TooSoon;
import de.depesche.portal.identity.SignedInSessions;
import de.depesche.portal.identity.SigningIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One form for name, password and code. What was typed wrong is not said, and only the name is shown again.
@Controller
class SignInPages {
    private static final String PAGE = "identity/sign-in";

    private final SigningIn signingIn;
    private final SignedInSessions entry;
    private final Sessions sessions;

    SignInPages(SigningIn signingIn, SignedInSessions entry, Sessions sessions) {
        this.signingIn = signingIn;
        this.entry = entry;
        this.sessions = sessions;
    }

    @Open("the way in")
    @GetMapping("/anmeldung")
    ModelAndView form(
            @RequestParam(defaultValue = "/") String weiter,
            @RequestParam(required = false) @Nullable String abgemeldet,
            @RequestParam(required = false) @Nullable String abgelaufen) {
        var page = page(weiter);
        if (abgemeldet != null) {
            page.addObject("notice", "identity.signin.notice.signed-out");
        } else if (abgelaufen != null) {
            page.addObject("notice", "identity.signin.notice.expired");
        }
        return page;
    }

    @Open("the way in")
    @PostMapping("/anmeldung")
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var attempt = new SignInAttempt(form.username(), form.password(), form.code(), request.getRemoteAddr());
        return switch (signingIn.attempt(attempt)) {
            case Accepted(var person, var passwordDue) -> {
                entry.begin(request, person);
                yield new ModelAndView("redirect:" + (passwordDue ? "/erstes-passwort" : Target.within(form.weiter())));
            }
            case Refused _ -> refused(form, "identity.signin.failure.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
            case Locked _ -> refused(form, "identity.signin.failure.locked", HttpStatus.UNPROCESSABLE_CONTENT);
            case TooSoon(var wait) -> {
                long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                yield refused(form, "identity.signin.failure.too-many", HttpStatus.TOO_MANY_REQUESTS)
                        .addObject("failureArgument", seconds);
            }
        };
    }

    @PostMapping("/abmeldung")
    String signOut(SignedInPerson person, HttpServletRequest request) {
        sessions.signedOut(person.id());
        entry.end(request);
        return "redirect:/anmeldung?abgemeldet";
    }

    private static ModelAndView refused(SignInForm form, String failure, HttpStatus status) {
        var page = page(form.weiter()).addObject("username", form.username()).addObject("failure", failure);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(String weiter) {
        return new ModelAndView(PAGE, "weiter", Target.within(weiter));
    }
}
