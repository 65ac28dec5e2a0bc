package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.notifications.Contents.Heading;
import de.depesche.portal.organisations.Memberships;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the clinic's people were reminded of.
record SentReminders(BeanFactory beans, Clinic clinic) {

    List<String> orderNumbers(PersonId person, Heading heading) {
        return mails().stream()
                .filter(mail -> mail.recipient().equals(person))
                .map(this::contents)
                .flatMap(contents -> contents.sections().stream())
                .filter(section -> section.heading() == heading)
                .flatMap(section -> section.cases().stream())
                .map(brief -> brief.orderNumber())
                .toList();
    }

    /// Whether the mail of today names the case.
    boolean named(Mail mail, CaseFile file) {
        return mail.occasion().day().equals(clinic.today())
                && contents(mail).sections().stream()
                        .filter(section -> section.heading() != Heading.ARRIVED)
                        .flatMap(section -> section.cases().stream())
                        .anyMatch(brief -> brief.id().equals(file.id()));
    }

    Contents contents(Mail mail) {
        var members = beans.getBean(Memberships.class).members(mail.occasion().hospital());
        var member = members.stream()
                .filter(one -> one.person().id().equals(mail.recipient()))
                .findFirst()
                .orElseThrow();
        var material = beans.getBean(Materials.class).of(mail.occasion());
        return Contents.of(material, Audience.of(member, members), Preference.USUAL);
    }

    List<Mail> mails() {
        return beans.getBean(JdbcClient.class)
                .sql("select * from notifications.mail order by created_at")
                .query(MailStore::read)
                .list();
    }
}
