package de.depesche.portal.cases.web;

import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.cases.ItemAnswers;
import de.depesche.portal.cases.Notes;
import de.depesche.portal.cases.Outcome;
import de.depesche.portal.cases.Outcome.Done;
import de.depesche.portal.cases.Outcome.Refused;
import de.depesche.portal.cases.Refusal;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.problems.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a clerk does with a case. Each act leads back to its page and says there what became of it.
@Controller
@RequestMapping("/vorgaenge/{id}")
class CaseActPages {
    private final Assignments assignments;
    private final ItemAnswers answers;
    private final Closings closings;
    private final Notes notes;
    private final CaseViews views;

    CaseActPages(Assignments assignments, ItemAnswers answers, Closings closings, Notes notes, CaseViews views) {
        this.assignments = assignments;
        this.answers = answers;
        this.closings = closings;
        this.notes = notes;
        this.views = views;
    }

    @PostMapping("/bearbeitung")
    String take(Permit permit, @PathVariable UUID id, RedirectAttributes told) {
        return page(id, told, "cases.work.taken", () -> assignments.take(permit, new CaseId(id)));
    }

    /// @param seen who worked on it when the page was made
    @PostMapping("/freigabe")
    String release(
            Permit permit,
            @PathVariable UUID id,
            @RequestParam(name = "bisher", required = false) @Nullable UUID seen,
            RedirectAttributes told) {
        return page(id, told, "cases.work.released", () -> assignments.release(permit, new CaseId(id), assignee(seen)));
    }

    @PostMapping("/uebergabe")
    String handOver(
            Permit permit,
            @PathVariable UUID id,
            @RequestParam("person") UUID person,
            @RequestParam(name = "bisher", required = false) @Nullable UUID seen,
            RedirectAttributes told) {
        return page(
                id,
                told,
                "cases.work.handed",
                () -> assignments.handOver(permit, new CaseId(id), new PersonId(person), assignee(seen)));
    }

    static Optional<PersonId> assignee(@Nullable UUID seen) {
        return Optional.ofNullable(seen).map(PersonId::new);
    }

    @PostMapping("/unterlagen/{number}/angabe")
    String answer(
            Permit permit,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam("angabe") String state,
            @RequestParam(name = "erklaerung", required = false) @Nullable String statement,
            RedirectAttributes told) {
        boolean isAbsent = state.equals("not-available");
        if (isAbsent && (statement == null || statement.isBlank())) {
            views.find(permit, new CaseId(id));
            told.addFlashAttribute("refusal", "cases.item.statement.missing");
            told.addFlashAttribute("unexplainedItem", number);
            return "redirect:/vorgaenge/" + id;
        }
        var answer = new CaseWorkApi.ItemBody(state, isAbsent ? oneLine(statement) : null).toState();
        return page(id, told, "cases.item.stored", () -> answers.answer(permit, new CaseId(id), number, answer));
    }

    /// Receipts print a statement within one line; a text area lets people break it.
    private static String oneLine(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Zl}\\p{Zp}\\x85]+", " ");
    }

    @PostMapping("/notizen")
    String note(Permit permit, @PathVariable UUID id, @RequestParam("text") String text, RedirectAttributes told) {
        if (text.isBlank()) {
            views.find(permit, new CaseId(id));
            told.addFlashAttribute("refusal", "cases.notes.missing");
        } else {
            notes.write(permit, new CaseId(id), text);
            told.addFlashAttribute("flash", "cases.notes.stored");
        }
        return "redirect:/vorgaenge/" + id;
    }

    /// @param seen the version of the case that the clerk looked at
    /// @param gaps whether the clerk was shown what is missing, and means to close nevertheless
    @PostMapping("/abschluss")
    String close(
            Permit permit,
            @PathVariable UUID id,
            @RequestParam("version") int seen,
            @RequestParam(name = "luecken", defaultValue = "false") boolean gaps,
            @RequestParam(name = "zurueck", required = false) @Nullable String back,
            RedirectAttributes told) {
        var caseId = new CaseId(id);
        var file = views.find(permit, caseId);
        try {
            var outcome = gaps ? closings.close(permit, caseId, seen) : closings.closeComplete(permit, caseId, seen);
            tell(outcome, "cases.closing.done", told);
            told.addFlashAttribute("flashArgument", file.facts().orderNumber());
            if (outcome instanceof Refused<?>(var refusal) && refusal == Refusal.PAPERS_MISSING) {
                return "redirect:/vorgaenge/" + id + "/abschluss";
            }
        } catch (Problem.Stale e) {
            told.addFlashAttribute("refusal", "cases.closing.stale");
            told.addFlashAttribute("refusalArgument", file.facts().orderNumber());
        }
        return back == null ? "redirect:/vorgaenge/" + id : Back.to(back);
    }

    private static String page(UUID id, RedirectAttributes told, String done, Supplier<Outcome<?>> act) {
        tell(act, done, told);
        return "redirect:/vorgaenge/" + id;
    }

    /// The page shows what a colleague has done meanwhile, below the word that this is why nothing happened.
    static void tell(Supplier<Outcome<?>> act, String done, RedirectAttributes told) {
        try {
            tell(act.get(), done, told);
        } catch (Problem.Stale e) {
            told.addFlashAttribute("refusal", "problems.stale.detail");
        }
    }

    static void tell(Outcome<?> outcome, String done, RedirectAttributes told) {
        switch (outcome) {
            case Done<?> _ -> told.addFlashAttribute("flash", done);
            case Refused<?>(var refusal) -> told.addFlashAttribute("refusal", "problems." + refusal.code() + ".detail");
        }
    }
}
