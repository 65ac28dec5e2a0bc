package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseLists;
import de.depesche.portal.cases.CasePage;
import de.depesche.portal.cases.CaseQuery;
import de.depesche.portal.cases.ListLayout;
import de.depesche.portal.cases.ListLayouts;
import de.depesche.portal.cases.PageRequest;
import de.depesche.portal.cases.PageRequest.Position;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The case list. Search, filters, order and page live in its address; columns and page size with the person.
@Controller
class CaseListPages {
    private final CaseLists lists;
    private final ListLayouts layouts;
    private final CaseLines lines;
    private final ListTabs tabs;
    private final Organisations organisations;
    private final Memberships memberships;
    private final MessageSource texts;

    CaseListPages(
            CaseLists lists,
            ListLayouts layouts,
            CaseLines lines,
            ListTabs tabs,
            Organisations organisations,
            Memberships memberships,
            MessageSource texts) {
        this.lists = lists;
        this.layouts = layouts;
        this.lines = lines;
        this.tabs = tabs;
        this.organisations = organisations;
        this.memberships = memberships;
        this.texts = texts;
    }

    @GetMapping("/vorgaenge")
    String list(Permit permit, @ModelAttribute ListForm form, HttpServletRequest request, Model model) {
        var me = person(permit);
        var layout = me.map(person -> layout(person, form)).orElse(ListLayout.USUAL);
        var here = ListAddress.of(request.getParameterMap());
        var query = form.query(me, layout.sorting());
        var shown = shown(permit, query, layout.pageSize(), form.position(query.sorting()));
        model.addAttribute("list", view(permit, form, layout, here, shown));
        return "cases/list";
    }

    private record Shown(CasePage page, Optional<Position> from) {}

    /// The first page where the one that is asked for has run empty, because its cases are done.
    private Shown shown(Permit permit, CaseQuery query, int size, Optional<Position> from) {
        var page = lists.page(permit, query, new PageRequest(size, from));
        return page.rows().isEmpty() && from.isPresent()
                ? shown(permit, query, size, Optional.empty())
                : new Shown(page, from);
    }

    /// The order that somebody chose last is the usual one from then on.
    private ListLayout layout(PersonId person, ListForm form) {
        var usual = layouts.of(person);
        var chosen = form.sorting().map(usual::sortedBy).orElse(usual);
        if (!chosen.equals(usual)) {
            layouts.put(person, chosen);
        }
        return chosen;
    }

    private CaseListView view(Permit permit, ListForm form, ListLayout layout, ListAddress here, Shown shown) {
        var page = shown.page();
        var filter = form.filter(layout.sorting());
        var partners = partners(permit, filter.medicalService());
        var team = team(permit, filter.assignee());
        return new CaseListView(
                lines.of(permit, page.rows()),
                Math.min(page.total(), CasePage.COUNTED),
                page.hasMoreThanCounted(),
                page.similar(),
                filter,
                tabs.tabs(here),
                tabs.chips(here, filter, partners, team),
                layout.columns(),
                sortings(here, filter.sorting()),
                layout.pageSize(),
                address(here, page.previous()),
                address(here, page.next()),
                shown.from().map(from -> at(here, from)).orElseGet(here::text),
                partner(permit) == OrganisationKind.HOSPITAL ? "hospital" : "md",
                partners,
                team);
    }

    private static List<Choice> sortings(ListAddress here, String now) {
        return Stream.of("due", "order-number", "arrival")
                .map(column -> {
                    var next = now.equals(column) ? "-" + column : column;
                    return new Choice(here.with("sortierung", next).text(), column, now.endsWith(column));
                })
                .toList();
    }

    private static @Nullable String address(ListAddress here, Optional<Position> position) {
        return position.map(place -> at(here, place)).orElse(null);
    }

    private static String at(ListAddress here, Position place) {
        return here.with("seite", place.token()).text();
    }

    private List<Choice> partners(Permit permit, String chosen) {
        return organisations.all(partner(permit)).stream()
                .map(other -> choice(other.id().value().toString(), other.name(), chosen))
                .toList();
    }

    private OrganisationKind partner(Permit permit) {
        return organisations
                .find(permit.organisation())
                .map(Organisation::kind)
                .filter(own -> own == OrganisationKind.HOSPITAL)
                .map(_ -> OrganisationKind.MEDICAL_SERVICE)
                .orElse(OrganisationKind.HOSPITAL);
    }

    private List<Choice> team(Permit permit, String chosen) {
        var me = choice(
                ListForm.ME, texts.getMessage("cases.assignee.me", null, LocaleContextHolder.getLocale()), chosen);
        var colleagues = memberships.members(permit.organisation()).stream()
                .map(member -> member.person())
                .map(person -> choice(person.id().value().toString(), person.displayName(), chosen));
        return Stream.concat(Stream.of(me), colleagues).toList();
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    static Optional<PersonId> person(Permit permit) {
        return permit.actor() instanceof Actor.Person(var id) ? Optional.of(new PersonId(id)) : Optional.empty();
    }
}
