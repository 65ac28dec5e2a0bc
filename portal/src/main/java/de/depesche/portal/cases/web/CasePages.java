package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Presences;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A case: what is wanted, what is there, what to do next; and what closing it means.
@Controller
@RequestMapping("/vorgaenge/{id}")
class CasePages {
    /// Sent by htmx, which exchanges parts of an open page.
    static final String PART = "HX-Request";

    private final CaseViews views;
    private final Presences presences;
    private final CaseSheets sheets;

    CasePages(CaseViews views, Presences presences, CaseSheets sheets) {
        this.views = views;
        this.presences = presences;
        this.sheets = sheets;
    }

    /// Shows the insured person, too, which is recorded.
    @GetMapping
    String show(Permit permit, @PathVariable UUID id, Model model) {
        var view = views.view(permit, new CaseId(id));
        model.addAttribute(
                "sheet",
                sheets.of(permit, view, presences.here(permit, view.file().id())));
        return "cases/case";
    }

    /// The documents anew, on the open page: after each act on one of them, and while checks are under way.
    @GetMapping("/dokumente")
    String documents(
            Permit permit,
            @PathVariable UUID id,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Model model) {
        return part(permit, id, part, model, "dokumente", "cases/documents-part");
    }

    /// The receipts anew, until the seal is there.
    @GetMapping("/belege")
    String receipts(
            Permit permit,
            @PathVariable UUID id,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Model model) {
        return part(permit, id, part, model, "belege", "cases/side :: receipts(sheet=${sheet})");
    }

    @GetMapping("/anwesenheit")
    String presence(Permit permit, @PathVariable UUID id, Model model) {
        var file = views.find(permit, new CaseId(id));
        model.addAttribute("case", id).addAttribute("present", sheets.names(presences.here(permit, file.id())));
        return "cases/presence :: presence(case=${case}, present=${present})";
    }

    /// What is handed over, and what is missing, before it is done.
    @GetMapping("/abschluss")
    String closing(Permit permit, @PathVariable UUID id, Model model, RedirectAttributes told) {
        var sheet = sheets.work(permit, views.withoutPerson(permit, new CaseId(id)));
        permit.require(Scope.ANSWER_CASES);
        if (!sheet.rights().close()) {
            told.addFlashAttribute("refusal", "problems.case-already-closed.detail");
            return "redirect:/vorgaenge/" + id;
        }
        model.addAttribute("sheet", sheet);
        return "cases/closing";
    }

    /// Whoever comes by the address alone gets the whole page.
    private String part(Permit permit, UUID id, @Nullable String part, Model model, String section, String template) {
        if (part == null) {
            return "redirect:/vorgaenge/" + id + "#" + section;
        }
        model.addAttribute("sheet", sheets.work(permit, views.withoutPerson(permit, new CaseId(id))));
        return template;
    }
}
