package de.depesche.portal.identity.web;

import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.FirstPassword;
import de.depesche.portal.identity.PasswordChanging;
import de.depesche.portal.problems.FieldFault;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Choosing the first own password, before anything else is open.
@Controller
class FirstPasswordPages {
    private static final String PAGE = "identity/first-password";

    private final PasswordChanging passwords;
    private final MessageSource texts;

    FirstPasswordPages(PasswordChanging passwords, MessageSource texts) {
        this.passwords = passwords;
        this.texts = texts;
    }

    /// @param person asked for, so that clients find no page here
    @GetMapping("/erstes-passwort")
    String form(SignedInPerson person) {
        return PAGE;
    }

    @PostMapping("/erstes-passwort")
    ModelAndView choose(SignedInPerson person, ChosenPassword form, HttpSession session, Locale locale) {
        return passwords
                .choose(person.id(), form.typed(), session.getId())
                .map(fault -> refused(fault, locale))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    private ModelAndView refused(FieldFault fault, Locale locale) {
        var text = texts.getMessage(
                "problems.field." + fault.code(), fault.arguments().toArray(), locale);
        return new ModelAndView(PAGE, Map.of("faults", Map.of(fault.field(), text)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    record ChosenPassword(
            @Nullable String password, @Nullable String repeated) {

        FirstPassword typed() {
            return new FirstPassword(password == null ? "" : password, repeated == null ? "" : repeated);
        }

        @Override
        public String toString() {
            return "ChosenPassword[hidden]";
        }
    }
}
