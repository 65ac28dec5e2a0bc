package de.depesche.portal.cases.web;

import de.depesche.formats.deadlines.DaysLeft;
import de.depesche.formats.deadlines.LegalTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// Ready-made filters of the case list, and the chips that tell what is filtered.
@Component
class ListTabs {
    static final Map<String, List<String>> UNCLOSED = Map.of("nichtAbgeschlossen", List.of("true"));

    private final MessageSource texts;
    private final Clock clock;

    ListTabs(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// @param here the list's own address, to mark the tab that it is
    List<Choice> tabs(ListAddress here) {
        var plain = here.without("sortierung").text();
        return List.of(
                tab("open", Map.of(), plain),
                tab("endangered", endangered(), plain),
                tab("own", Map.of("bearbeitung", List.of(ListForm.ME), "art", List.of("document-request")), plain),
                tab("notices", Map.of("art", List.of("notice"), "status", List.of("in-progress")), plain),
                tab("unclosed", UNCLOSED, plain),
                tab("closed", Map.of("status", List.of("closed", "picked-up", "acknowledged")), plain),
                tab(
                        "all",
                        Map.of("status", List.of("new", "in-progress", "closed", "picked-up", "acknowledged")),
                        plain));
    }

    /// Five calendar days or fewer: the address of "Frist gefährdet", also for the overview.
    Map<String, List<String>> endangered() {
        var now = clock.instant();
        return Map.of(
                "fristVon", List.of(LegalTime.dayOf(now).toString()),
                "fristBis", List.of(DaysLeft.lastEndangeredDay(now).toString()));
    }

    static String address(Map<String, List<String>> parameters) {
        var sorted = new LinkedMultiValueMap<String, String>();
        parameters.keySet().stream()
                .sorted()
                .forEach(name -> sorted.put(name, parameters.getOrDefault(name, List.of())));
        return new ListAddress(sorted).text();
    }

    List<Choice> chips(ListAddress here, CaseListView.ListFilter filter, List<Choice> partners, List<Choice> team) {
        var chips = new ArrayList<Choice>();
        if (!filter.text().isEmpty()) {
            chips.add(chip(here.without("suche"), text("cases.list.filter.search", filter.text())));
        }
        filter.status().stream()
                .sorted()
                .forEach(state -> chips.add(chip(here.without("status", state), text("cases.state." + state))));
        if (!filter.kind().isEmpty()) {
            chips.add(chip(here.without("art"), text("cases.kind." + filter.kind())));
        }
        chosen(partners).forEach(label -> chips.add(chip(here.without("md"), label)));
        chosen(team).forEach(label -> chips.add(chip(here.without("bearbeitung"), label)));
        addDays(chips, here, filter);
        if (filter.unclosed()) {
            chips.add(chip(here.without("nichtAbgeschlossen"), text("cases.filter.unclosed")));
        }
        if (filter.unsorted()) {
            chips.add(chip(here.without("ohneKategorie"), text("cases.filter.unsorted")));
        }
        return chips;
    }

    private void addDays(List<Choice> chips, ListAddress here, CaseListView.ListFilter filter) {
        if (!filter.dueFrom().isEmpty()) {
            chips.add(chip(here.without("fristVon"), text("cases.list.filter.from", day(filter.dueFrom()))));
        }
        if (!filter.dueUntil().isEmpty()) {
            chips.add(chip(here.without("fristBis"), text("cases.list.filter.until", day(filter.dueUntil()))));
        }
    }

    private static String day(String iso) {
        return DeadlineSentences.day(LocalDate.parse(iso));
    }

    private static List<String> chosen(List<Choice> choices) {
        return choices.stream().filter(Choice::chosen).map(Choice::label).toList();
    }

    private Choice tab(String code, Map<String, List<String>> parameters, String here) {
        var address = address(parameters);
        return new Choice(address, text("cases.tab." + code), sameList(address, here));
    }

    /// The order of the parameters says nothing.
    private static boolean sameList(String one, String other) {
        return parts(one).equals(parts(other));
    }

    private static List<String> parts(String address) {
        return Arrays.stream(address.split("[?&]")).sorted().toList();
    }

    private static Choice chip(ListAddress address, String label) {
        return new Choice(address.text(), label, false);
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return texts.getMessage(key, arguments, locale);
    }
}
