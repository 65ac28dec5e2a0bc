package de.depesche.portal.notifications;

import de.depesche.formats.deadlines.DaysLeft;
import de.depesche.portal.cases.CaseBrief;
import de.depesche.portal.notifications.Contents.Heading;
import de.depesche.portal.notifications.Contents.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/// Writes letters from their contents. They name cases by the Medical Service's order number and link to them by id;
/// names, subjects and file names stay in the portal.
@Component
class Letters {
    /// More cases than so many are only counted: nobody reads on, and the list in the portal is better.
    static final int LISTED = 25;

    private final TemplateEngine templates = MailTemplates.engine();
    private final MessageSource texts;
    private final String address;
    private final Clock clock;

    Letters(@Value("${depesche.address}") String address, Clock clock) {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/notifications");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.texts = bundle;
        this.address = address.replaceAll("/+$", "");
        this.clock = clock;
    }

    /// For templates.
    public record Paragraph(String title, String text, List<Line> lines, String more, String moreAddress) {}

    public record Line(String orderNumber, String address, String text) {}

    Letter write(MailKind kind, Contents contents, Locale locale) {
        var paragraphs = contents.sections().stream()
                .map(section -> paragraph(section, locale))
                .toList();
        var subject = subject(kind, contents, locale);
        var model = new Context(
                locale,
                Map.of(
                        "language", locale.getLanguage(),
                        "subject", subject,
                        "greeting", text("notifications.mail.greeting", locale),
                        "paragraphs", paragraphs,
                        "why", text("notifications.mail.why", locale),
                        "no_data", text("notifications.mail.no-data", locale),
                        "choices", text("notifications.mail.choices", locale),
                        "choices_address", address + "/benachrichtigungen"));
        return new Letter(subject, templates.process("letter.txt", model), templates.process("letter.html", model));
    }

    private String subject(MailKind kind, Contents contents, Locale locale) {
        int unclosed = count(contents, Heading.UNCLOSED);
        int closed = count(contents, Heading.CLOSED_BY_DEADLINE);
        int due = count(contents, Heading.OWN) + count(contents, Heading.FREE) + count(contents, Heading.COLLEAGUES);
        return switch (kind) {
            case NOON -> text("notifications.mail.subject.noon", locale, unclosed);
            case ALERT ->
                closed > 0
                        ? text("notifications.mail.subject.closed", locale, closed)
                        : text("notifications.mail.subject.refused", locale);
            case MORNING -> {
                if (unclosed > 0) {
                    yield text("notifications.mail.subject.unclosed", locale, unclosed);
                }
                yield due > 0
                        ? text("notifications.mail.subject.due", locale, due)
                        : text("notifications.mail.subject.news", locale);
            }
        };
    }

    private static int count(Contents contents, Heading heading) {
        return contents.sections().stream()
                .filter(section -> section.heading() == heading)
                .mapToInt(section -> section.cases().size())
                .sum();
    }

    private Paragraph paragraph(Section section, Locale locale) {
        var key = "notifications.section." + section.heading().code();
        int all = section.cases().size();
        var list =
                address + (section.heading() == Heading.UNCLOSED ? "/vorgaenge?nichtAbgeschlossen=true" : "/vorgaenge");
        return new Paragraph(
                text(key, locale, all),
                text(key + ".text", locale),
                section.cases().stream()
                        .limit(LISTED)
                        .map(brief -> line(section.heading(), brief, locale))
                        .toList(),
                all > LISTED ? text("notifications.mail.more", locale, all - LISTED) : "",
                list);
    }

    private Line line(Heading heading, CaseBrief brief, Locale locale) {
        return new Line(
                brief.orderNumber(),
                address + "/vorgaenge/" + brief.id().value(),
                switch (heading) {
                    case UNCLOSED ->
                        due(brief, locale) + "; "
                                + text(
                                        "notifications.progress."
                                                + brief.progress().code(),
                                        locale);
                    case OWN, FREE, COLLEAGUES, ARRIVED -> due(brief, locale);
                    case CLOSED_BY_DEADLINE, DOCUMENT_REFUSED, PICKED_UP -> "";
                });
    }

    private String due(CaseBrief brief, Locale locale) {
        return brief.lastDay().map(day -> due(day, locale)).orElse(text("notifications.due.none", locale));
    }

    private String due(LocalDate day, Locale locale) {
        Instant now = clock.instant();
        var pattern = locale.getLanguage().equals("de") ? "EEE, dd.MM.yyyy" : "EEE, d MMM yyyy";
        return text(
                "notifications.due",
                locale,
                DateTimeFormatter.ofPattern(pattern, locale).format(day),
                Math.max(0, DaysLeft.until(day, now).days()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
