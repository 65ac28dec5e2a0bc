package de.depesche.portal.cases.web;

import de.depesche.portal.cases.ListLayout;
import de.depesche.portal.cases.ListLayouts;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Columns, their order, and the page size of the case list, kept with the person.
@Controller
class ListLayoutPages {
    private static final List<Integer> SIZES = List.of(25, 50, 100, 200);

    private final ListLayouts layouts;

    ListLayoutPages(ListLayouts layouts) {
        this.layouts = layouts;
    }

    @PostMapping("/vorgaenge/ansicht")
    String put(
            Permit permit,
            @RequestParam(name = "spalte", required = false) @Nullable List<String> columns,
            @RequestParam(name = "groesse", defaultValue = "50") int size,
            @RequestParam(name = "zurueck", required = false) @Nullable String back,
            RedirectAttributes notes) {
        permit.require(Scope.SEE_CASES);
        CaseListPages.person(permit).ifPresent(person -> {
            var before = layouts.of(person);
            layouts.put(
                    person,
                    new ListLayout(
                            known(columns == null ? List.of() : columns),
                            before.sorting(),
                            SIZES.contains(size) ? size : before.pageSize()));
        });
        notes.addFlashAttribute("flash", "cases.view.stored");
        return Back.to(back);
    }

    @PostMapping("/vorgaenge/ansicht/zuruecksetzung")
    String reset(Permit permit, RedirectAttributes notes) {
        permit.require(Scope.SEE_CASES);
        CaseListPages.person(permit).ifPresent(layouts::reset);
        notes.addFlashAttribute("flash", "cases.view.reset");
        return Back.to(null);
    }

    /// The order number leads to the case, so it is always there.
    private static List<String> known(List<String> columns) {
        var known = new LinkedHashSet<>(columns);
        known.retainAll(CaseListView.ALL_COLUMNS);
        known.add("order-number");
        return List.copyOf(known);
    }
}
