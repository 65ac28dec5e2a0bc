package de.depesche.portal.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.cases.CaseId;
import de.depesche.portal.notifications.HappeningKind;
import de.depesche.portal.notifications.MailKind;
import de.depesche.portal.notifications.Mailbox;
import de.depesche.portal.notifications.News;
import de.depesche.portal.notifications.SentMail;
import de.depesche.portal.web.PagePreview;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationPreviewTest {
    private static final Instant AT = Instant.parse("2026-03-12T13:05:00Z");

    private final PagePreview pages = PagePreview.signedIn();

    @Test
    void newsNameCasesAndCanBeMarkedAsRead() {
        var items = Arrays.stream(HappeningKind.values())
                .map(kind -> new News.Item(
                        kind,
                        new CaseId(UUID.randomUUID()),
                        "MD-2026-0" + kind.name().length(),
                        AT))
                .toList();

        var page = pages.render(
                "news",
                "/neuigkeiten",
                "notifications/news",
                Map.of("news", new News(items, true, 2, AT), "shown", items));

        assertThat(page)
                .contains("MD-2026-0", "2 Mails an Sie ließen sich nicht zustellen", "name=\"bis\"", AT.toString());
    }

    @Test
    void withoutNewsThereIsNothingToMark() {
        var page = pages.render(
                "news-none",
                "/neuigkeiten",
                "notifications/news",
                Map.of("news", new News(List.of(), false, 0, AT), "shown", List.of()));

        assertThat(page).contains("Nichts Neues.").doesNotContain("name=\"bis\"");
    }

    @Test
    void choicesShowWhatIsChosen() {
        var topics =
                List.of(new ChoicePages.Choice("closed-by-deadline", true), new ChoicePages.Choice("arrived", false));
        var languages = List.of(new ChoicePages.Choice("de", true), new ChoicePages.Choice("en", false));

        var page = pages.render(
                "choices",
                "/benachrichtigungen",
                "notifications/choices",
                Map.of("topics", topics, "languages", languages, "mailbox", true));

        assertThat(page).contains("id=\"thema-arrived\"", "id=\"sprache-de\"", "/postfach");
    }

    @Test
    void theMailboxListsAndOpensMails() {
        var id = UUID.randomUUID();
        var list = pages.render(
                "mailbox",
                "/postfach",
                "notifications/mailbox",
                Map.of("mails", List.of(new SentMail(id, MailKind.MORNING, AT))));
        var opened =
                new Mailbox.Opened(id, "Depesche: 1 Frist läuft bald ab", "kim@klinik.example", AT, "Guten Tag,\n");
        var one = pages.render("mail", "/postfach/" + id, "notifications/mail", Map.of("mail", opened));

        assertThat(list).contains("/postfach/" + id, "tägliche Erinnerung");
        assertThat(one).contains("Guten Tag,", "/postfach/" + id + "/datei");
    }
}
