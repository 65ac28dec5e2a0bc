package de.depesche.portal.cases.web;

import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseId;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.cases.Outcome;
import de.depesche.portal.cases.Outcome.Done;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.problems.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The same act on several cases of the list, without script in one go; with it, the page sends one after the other.
@Controller
class CaseBulkPages {
    private static final String UUIDS = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PICKED = Pattern.compile(UUIDS + "@([0-9]{1,9})(?:@" + UUIDS + "?)?");
    /// What a message can name.
    private static final int MOST_NAMED = 20;

    private final Assignments assignments;
    private final Closings closings;
    private final CaseViews views;

    CaseBulkPages(Assignments assignments, Closings closings, CaseViews views) {
        this.assignments = assignments;
        this.closings = closings;
        this.views = views;
    }

    /// @param vorgang the picked cases, each with the version and the assignee that the list showed
    /// @param zurueck where the list was
    record PickedForm(
            @Nullable List<String> vorgang, @Nullable String zurueck) {
        Stream<Picked> picked() {
            return Optional.ofNullable(vorgang).stream()
                    .flatMap(List::stream)
                    .flatMap(text -> Picked.parse(text).stream());
        }
    }

    record Picked(CaseId id, int version, Optional<PersonId> assignee) {
        static Optional<Picked> parse(String text) {
            var match = PICKED.matcher(text);
            return match.matches() ? Optional.of(of(match)) : Optional.empty();
        }

        private static Picked of(MatchResult match) {
            return new Picked(
                    new CaseId(UUID.fromString(match.group(1))),
                    Integer.parseInt(match.group(2)),
                    Optional.ofNullable(match.group(3)).map(UUID::fromString).map(PersonId::new));
        }
    }

    @PostMapping("/vorgaenge/uebernahmen")
    String take(Permit permit, PickedForm form, RedirectAttributes told) {
        return each(permit, form, told, one -> assignments.take(permit, one.id()));
    }

    @PostMapping("/vorgaenge/freigaben")
    String release(Permit permit, PickedForm form, RedirectAttributes told) {
        return each(permit, form, told, one -> assignments.release(permit, one.id(), one.assignee()));
    }

    @PostMapping("/vorgaenge/abschluesse")
    String close(Permit permit, PickedForm form, RedirectAttributes told) {
        return each(permit, form, told, one -> closings.closeComplete(permit, one.id(), one.version()));
    }

    private String each(Permit permit, PickedForm form, RedirectAttributes told, Function<Picked, Outcome<?>> act) {
        var cases = form.picked().toList();
        var refused = cases.stream().filter(one -> !succeeds(one, act)).toList();
        told.addFlashAttribute("flash", "cases.bulk.acted");
        told.addFlashAttribute("flashArgument", cases.size() - refused.size());
        if (!refused.isEmpty()) {
            told.addFlashAttribute("refusal", "cases.bulk.refused");
            told.addFlashAttribute("refusalArgument", names(permit, refused));
        }
        return Back.to(form.zurueck());
    }

    private String names(Permit permit, List<Picked> refused) {
        var more = refused.size() > MOST_NAMED ? ", …" : "";
        return refused.stream()
                .limit(MOST_NAMED)
                .map(one -> name(permit, one.id()))
                .collect(Collectors.joining(", ", "", more));
    }

    private String name(Permit permit, CaseId id) {
        try {
            return views.find(permit, id).facts().orderNumber();
        } catch (Problem.NotFound e) {
            return id.value().toString();
        }
    }

    /// Each case stands for itself: one that somebody else changed meanwhile keeps none of the others back.
    private static boolean succeeds(Picked one, Function<Picked, Outcome<?>> act) {
        try {
            return act.apply(one) instanceof Done<?>;
        } catch (Problem.Stale | Problem.NotFound e) {
            return false;
        }
    }
}
