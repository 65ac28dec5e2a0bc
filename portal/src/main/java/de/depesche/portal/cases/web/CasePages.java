package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Presences;
import de.depesche.portal.delegation.Permit;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// A case: what is wanted, what is there, what to do next; and what closing it means.
@Controller
@RequestMapping("/vorgaenge/{id}")
class CasePages {
    private final CaseViews views;
    private final Presences presences;
    private final CaseSheets sheets;

    CasePages(CaseViews views, Presences presences, CaseSheets sheets) {
        this.views = views;
        this.presences = presences;
        this.sheets = sheets;
    }

    @GetMapping
    String show(Permit permit, @PathVariable UUID id, Model model) {
        return put(permit, id, model, "cases/case");
    }

    /// Asked again while checks are under way; the page takes from the answer what may have changed.
    @GetMapping("/dokumente")
    String documents(Permit permit, @PathVariable UUID id, Model model) {
        return put(permit, id, model, "cases/case");
    }

    @GetMapping("/anwesenheit")
    String presence(Permit permit, @PathVariable UUID id, Model model) {
        return put(permit, id, model, "cases/presence :: presence(${sheet})");
    }

    /// What is handed over, and what is missing, before it is done.
    @GetMapping("/abschluss")
    String closing(Permit permit, @PathVariable UUID id, Model model) {
        return put(permit, id, model, "cases/closing");
    }

    private String put(Permit permit, UUID id, Model model, String template) {
        var caseId = new CaseId(id);
        var view = views.view(permit, caseId);
        model.addAttribute("sheet", sheets.of(permit, view, presences.here(permit, caseId)));
        return template;
    }
}
