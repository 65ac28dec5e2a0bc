package de.depesche.portal.notifications;

import de.depesche.portal.organisations.Member;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.tracing.Trace;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts mails about an occasion into the outbox: one for each of the hospital's people to whom it says something.
/// Runs in the caller's transaction.
@Component
class Mailing {
    private final Memberships memberships;
    private final Materials materials;
    private final Preferences preferences;
    private final MailStore mails;

    Mailing(Memberships memberships, Materials materials, Preferences preferences, MailStore mails) {
        this.memberships = memberships;
        this.materials = materials;
        this.preferences = preferences;
        this.mails = mails;
    }

    void tell(Occasion occasion, Instant now) {
        var members = memberships.members(occasion.hospital());
        var material = materials.of(occasion);
        for (var member : members) {
            var preference = preferences.of(member.person().id());
            var contents = Contents.of(material, Audience.of(member, members), preference);
            if (!contents.isEmpty() && member.person().email().isPresent()) {
                mails.insert(mail(member, occasion, preference, now));
            }
        }
    }

    private static Mail mail(Member member, Occasion occasion, Preference preference, Instant now) {
        return new Mail(
                UUID.randomUUID(), member.person().id(), occasion, preference.locale(), now, 0, now, Trace.current());
    }
}
