package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseDocument;
import de.depesche.portal.cases.CaseDocuments;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Category;
import de.depesche.portal.cases.Outcome;
import de.depesche.portal.cases.Side;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.problems.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sorting and deleting documents of a case.
@Controller
@RequestMapping("/vorgaenge/{id}/dokumente")
class CaseDocumentPages {
    private final CaseDocuments caseDocuments;
    private final CaseViews views;
    private final Documents documents;

    CaseDocumentPages(CaseDocuments caseDocuments, CaseViews views, Documents documents) {
        this.caseDocuments = caseDocuments;
        this.views = views;
        this.documents = documents;
    }

    @PostMapping("/{document}/kategorie")
    String sort(
            Permit permit,
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam("kategorie") String code,
            @RequestParam("version") int seen,
            @RequestParam(name = "begruendung", required = false) @Nullable String reason,
            @RequestHeader(name = CasePages.PART, required = false) @Nullable String part,
            RedirectAttributes told) {
        var category = category(code);
        var faults = new Faults();
        var why = faults.text("begruendung", reason, CaseDocumentsApi.LONGEST_REASON)
                .filter(_ -> category == Category.ADDITIONAL_INFORMATION);
        faults.refuse();
        CaseActPages.tell(
                () -> caseDocuments.sort(
                        permit, new CaseId(id), new DocumentId(document), category, why, OptionalInt.of(seen)),
                "cases.document.sorted",
                told);
        return back(id, part);
    }

    /// Confirms what the file names suggest, for all documents without a category.
    @PostMapping("/vorschlaege")
    String confirmGuesses(
            Permit permit,
            @PathVariable UUID id,
            @RequestHeader(name = CasePages.PART, required = false) @Nullable String part,
            RedirectAttributes told) {
        var caseId = new CaseId(id);
        var unsorted = views.documents(permit, caseId).stream()
                .filter(document ->
                        document.side() == Side.HOSPITAL && document.category().isEmpty())
                .toList();
        permit.require(Scope.ANSWER_CASES);
        confirm(permit, caseId, unsorted).ifPresent(last -> CaseActPages.tell(last, "cases.document.sorted", told));
        return back(id, part);
    }

    @PostMapping("/{document}/loeschung")
    String delete(
            Permit permit,
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestHeader(name = CasePages.PART, required = false) @Nullable String part,
            RedirectAttributes told) {
        var outcome = caseDocuments.delete(permit, new CaseId(id), new DocumentId(document));
        CaseActPages.tell(outcome, "cases.document.deleted", told);
        return back(id, part);
    }

    private Optional<Outcome<CaseDocument>> confirm(Permit permit, CaseId caseId, List<CaseDocument> unsorted) {
        var facts = documents.describe(unsorted.stream().map(CaseDocument::id).toList());
        return unsorted.stream()
                .filter(document -> facts.containsKey(document.id()))
                .flatMap(document -> CategoryGuess.of(
                        Objects.requireNonNull(facts.get(document.id())).fileName())
                        .flatMap(guess -> confirm(permit, caseId, document, category(guess)))
                        .stream())
                .reduce((_, last) -> last);
    }

    /// A category that somebody chose in this moment is worth more than a guess.
    private Optional<Outcome<CaseDocument>> confirm(
            Permit permit, CaseId caseId, CaseDocument document, Category guess) {
        var seen = OptionalInt.of(document.version());
        try {
            return Optional.of(caseDocuments.sort(permit, caseId, document.id(), guess, Optional.empty(), seen));
        } catch (Problem.Stale e) {
            return Optional.empty();
        }
    }

    private static Category category(String code) {
        return Arrays.stream(Category.values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid("kategorie", "category"));
    }

    /// An open page exchanges its documents alone: the person's data is not read once more.
    private static String back(UUID id, @Nullable String part) {
        return "redirect:/vorgaenge/" + id + (part == null ? "#dokumente" : "/dokumente");
    }
}
