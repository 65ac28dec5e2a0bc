package de.depesche.portal;

import de.depesche.portal.TestWorld.Party;
import de.depesche.portal.identity.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mails that went out to people of the test world, as the postman leaves them: a row, and a file in the folder.
final class PostedMail {
    private static final String FILE = """
            From: Depesche <depesche@localhost>\r
            To: somebody@example.org\r
            Date: Mon, 12 Jan 2026 08:00:00 +0100\r
            Subject: Fristen\r
            MIME-Version: 1.0\r
            Content-Type: multipart/alternative; boundary=b\r
            \r
            --b\r
            Content-Type: text/plain; charset=UTF-8\r
            \r
            Heute endet eine Frist.\r
            --b--\r
            """;

    private PostedMail() {}

    /// @return its id
    static String to(Credentials person, Party party, ApplicationContext portal) {
        var id = UUID.randomUUID();
        portal.getBean(JdbcClient.class)
                .sql("""
                insert into notifications.mail (id, recipient, organisation, kind, day, step, locale, last_days, since,
                       until, created_at, outcome, done_at)
                values (:id, :recipient, :organisation, 'alert', current_date, :step, 'de', '{}', now(),
                       now(), now(), 'sent', now())
                """)
                .param("id", id)
                .param("step", id.toString())
                .param("recipient", person.person().value())
                .param("organisation", party.organisation().id().value())
                .update();
        try {
            var folder = Files.createDirectories(
                    Path.of(portal.getEnvironment().getRequiredProperty("depesche.data"), "mail"));
            Files.writeString(folder.resolve(id + ".eml"), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id.toString();
    }
}
