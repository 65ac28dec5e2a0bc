package de.depesche.portal.cases.web;

import de.depesche.formats.deadlines.DaysLeft;
import de.depesche.formats.deadlines.Deadline;
import de.depesche.portal.cases.CaseDeadline;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.DeadlineReasons;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows deadlines: in brief in lists, with the whole reasoning on the page of a case.
@Component
class DeadlineViews {
    private final DeadlineReasons reasons;
    private final Clock clock;

    DeadlineViews(DeadlineReasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    Optional<DeadlineView> brief(CaseFile file) {
        return file.deadline().map(deadline -> view(file, deadline, List.of(), List.of()));
    }

    Optional<DeadlineView> explained(CaseFile file) {
        return file.deadline().map(deadline -> {
            var ruling = reasons.ruling(file);
            return view(file, deadline, ruling.map(DeadlineSentences::of).orElse(List.of()), doubts(deadline, ruling));
        });
    }

    private DeadlineView view(CaseFile file, CaseDeadline deadline, List<Sentence> explanation, List<Sentence> doubts) {
        var now = clock.instant();
        var day = deadline.lastDay();
        return new DeadlineView(
                day,
                DaysLeft.until(day, now).days(),
                file.isPastDue(now),
                !file.state().isOpen(),
                explanation,
                doubts);
    }

    /// The Medical Service's day against the law's, and days that depend on the Land.
    private static List<Sentence> doubts(CaseDeadline deadline, Optional<Deadline> ruling) {
        var doubts = new ArrayList<Sentence>();
        deadline.mismatchInDays()
                .ifPresent(days -> doubts.add(Sentence.of(
                        days < 0 ? "cases.deadline.shorter" : "cases.deadline.longer",
                        Math.abs(days),
                        deadline.legal().map(DeadlineSentences::day).orElse(""))));
        ruling.filter(read -> !read.certain())
                .ifPresent(read -> doubts.add(Sentence.of(
                        "cases.deadline.uncertain",
                        DeadlineSentences.day(read.shownDay()),
                        read.earliest().place().land().germanName())));
        return doubts;
    }
}
