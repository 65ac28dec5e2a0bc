package de.depesche.portal.cases.web;

import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.cases.Outcome;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One case of many, asked for by the list's script one after the other: done, or one sentence that says why not.
@Controller
@RequestMapping(path = "/vorgaenge/{id}", headers = "X-One-Of-Many")
class CaseStepPages {
    private static final MediaType SENTENCE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Assignments assignments;
    private final Closings closings;
    private final ProblemTexts texts;

    CaseStepPages(Assignments assignments, Closings closings, ProblemTexts texts) {
        this.assignments = assignments;
        this.closings = closings;
        this.texts = texts;
    }

    @PostMapping("/bearbeitung")
    ResponseEntity<String> take(Permit permit, @PathVariable UUID id, Locale locale) {
        return step(locale, () -> assignments.take(permit, new CaseId(id)));
    }

    @PostMapping("/freigabe")
    ResponseEntity<String> release(
            Permit permit,
            @PathVariable UUID id,
            @RequestParam(name = "bisher", required = false) @Nullable UUID seen,
            Locale locale) {
        return step(locale, () -> assignments.release(permit, new CaseId(id), CaseActPages.assignee(seen)));
    }

    @PostMapping("/abschluss")
    ResponseEntity<String> close(
            Permit permit, @PathVariable UUID id, @RequestParam("version") int seen, Locale locale) {
        return step(locale, () -> closings.closeComplete(permit, new CaseId(id), seen));
    }

    private ResponseEntity<String> step(Locale locale, Supplier<Outcome<?>> act) {
        try {
            act.get().orProblem();
            return ResponseEntity.noContent().build();
        } catch (Problem.Refused | Problem.Stale refused) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(SENTENCE)
                    .body(texts.whole(refused, locale));
        }
    }
}
