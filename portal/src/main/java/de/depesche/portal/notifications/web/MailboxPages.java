package de.depesche.portal.notifications.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.notifications.Mailbox;
import de.depesche.portal.problems.Problem;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Postfach of the demonstration: the mails that the signed-in person would have got.
@Controller
@RequestMapping("/postfach")
@ConditionalOnBooleanProperty("depesche.notifications.mailbox")
class MailboxPages {
    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    ModelAndView list(Permit permit) {
        return new ModelAndView("notifications/mailbox", "mails", mailbox.of(person(permit)));
    }

    @GetMapping("/{id}")
    ModelAndView one(Permit permit, @PathVariable UUID id) {
        return new ModelAndView("notifications/mail", "mail", mailbox.read(person(permit), id));
    }

    @GetMapping("/{id}/datei")
    ResponseEntity<byte[]> file(Permit permit, @PathVariable UUID id) {
        var disposition = ContentDisposition.attachment().filename(id + ".eml").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(mailbox.file(person(permit), id));
    }

    private static PersonId person(Permit permit) {
        if (permit.actor() instanceof Actor.Person(var id)) {
            return new PersonId(id);
        }
        throw new Problem.NotFound("person");
    }
}
