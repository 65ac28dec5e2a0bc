package de.depesche.portal.cases;

import de.depesche.formats.deadlines.Deadline;
import de.depesche.formats.deadlines.DocumentDeadline;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.Organisations;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Tells why a case's deadline ends when it does.
@Service
public class DeadlineReasons {
    private final CaseDeadlines deadlines;
    private final Organisations organisations;

    DeadlineReasons(CaseDeadlines deadlines, Organisations organisations) {
        this.deadlines = deadlines;
        this.organisations = organisations;
    }

    /// The reasoning of the day that rules: the Medical Service's own, or the computed one.
    public Optional<Deadline> ruling(CaseFile file) {
        return md(file).flatMap(md -> file.deadline()
                .flatMap(CaseDeadline::given)
                .map(given -> deadlines.ruling(given, md))
                .or(() -> deadlines.compute(file.facts(), md).map(DocumentDeadline::deadline)));
    }

    private Optional<Organisation> md(CaseFile file) {
        return organisations.find(file.parties().md());
    }
}
