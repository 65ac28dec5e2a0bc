package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.Place;
import de.depesche.portal.documents.web.FormFiles;
import de.depesche.portal.documents.web.FormUploads;
import de.depesche.portal.documents.web.FormUploads.Taken;
import de.depesche.portal.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files by a plain form, for pages without scripts; with them the resumable upload takes the files. What was taken
/// stays, and the page says of each other file why it was not.
@Controller
class FormUploadPages {
    /// What one page can tell the next.
    private static final int MOST_TOLD = 20;

    private final FormUploads uploads;
    private final CaseViews views;
    private final ProblemTexts texts;

    FormUploadPages(FormUploads uploads, CaseViews views, ProblemTexts texts) {
        this.uploads = uploads;
        this.views = views;
        this.texts = texts;
    }

    @PostMapping("/vorgaenge/{id}/dokumente")
    String attach(
            Permit permit, @PathVariable UUID id, HttpServletRequest request, Locale locale, RedirectAttributes told)
            throws IOException {
        views.find(permit, new CaseId(id));
        var form = FormFiles.of(request).orElseThrow(() -> new Problem.Invalid("dateien", "missing"));
        var files = uploads.take(permit, new Place("case", id), form);
        var refused = files.stream().filter(file -> file.problem().isPresent()).toList();
        tell(files.size() - refused.size(), refused, locale, told);
        return "redirect:/vorgaenge/" + id;
    }

    private void tell(int taken, List<Taken> refused, Locale locale, RedirectAttributes told) {
        if (taken > 0) {
            told.addFlashAttribute("flash", "cases.upload.form.taken");
            told.addFlashAttribute("flashArgument", taken);
        }
        if (!refused.isEmpty()) {
            told.addFlashAttribute("refusal", "cases.upload.form.refused");
            told.addFlashAttribute("refusalArgument", refused.size());
            told.addFlashAttribute("refusedFiles", lines(refused, locale));
        } else if (taken == 0) {
            told.addFlashAttribute("refusal", "cases.upload.form.none");
        }
    }

    private String lines(List<Taken> refused, Locale locale) {
        return refused.stream()
                .limit(MOST_TOLD)
                .map(file -> file.fileName() + ": "
                        + file.problem()
                                .map(problem -> texts.of(problem, locale))
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
