package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseSummary;
import de.depesche.portal.cases.InsuredPerson;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.People;
import de.depesche.portal.identity.Person;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.Organisations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts names to what lists show of cases.
@Component
class CaseLines {
    private final Organisations organisations;
    private final People people;
    private final DeadlineViews deadlines;

    CaseLines(Organisations organisations, People people, DeadlineViews deadlines) {
        this.organisations = organisations;
        this.people = people;
        this.deadlines = deadlines;
    }

    List<CaseLine> of(Permit permit, List<CaseSummary> summaries) {
        return of(permit, summaries, deadlines::brief);
    }

    /// With the whole reasoning of the deadline.
    CaseLine explained(Permit permit, CaseSummary summary) {
        return of(permit, List.of(summary), deadlines::explained).getFirst();
    }

    private List<CaseLine> of(
            Permit permit, List<CaseSummary> summaries, Function<CaseFile, Optional<DeadlineView>> deadline) {
        var files = summaries.stream().map(CaseSummary::file).toList();
        var names = new Names(
                organisations.find(files.stream()
                        .flatMap(file ->
                                Stream.of(file.parties().md(), file.parties().hospital()))
                        .collect(Collectors.toSet())),
                people.find(
                        files.stream().flatMap(file -> file.assignee().stream()).collect(Collectors.toSet())));
        return summaries.stream()
                .map(summary -> line(permit, summary, names, deadline.apply(summary.file())))
                .toList();
    }

    private record Names(Map<OrganisationId, Organisation> organisations, Map<PersonId, Person> people) {
        String of(OrganisationId id) {
            return Optional.ofNullable(organisations.get(id))
                    .map(Organisation::name)
                    .orElse("");
        }

        Optional<String> of(PersonId id) {
            return Optional.ofNullable(people.get(id)).map(Person::displayName);
        }
    }

    private CaseLine line(Permit permit, CaseSummary summary, Names names, Optional<DeadlineView> deadline) {
        var file = summary.file();
        var other = permit.organisation().equals(file.parties().md())
                ? file.parties().hospital()
                : file.parties().md();
        return new CaseLine(
                file.id().value(),
                file.version(),
                file.kind().code(),
                file.facts().orderNumber(),
                file.facts().subject(),
                file.facts().hospitalCaseNumber().orElse(null),
                summary.insured().map(InsuredPerson::name).orElse(null),
                names.of(other),
                file.state().code(),
                file.state().asClosed().filter(closing -> !closing.inTime()).isPresent(),
                deadline.orElse(null),
                file.assignee().flatMap(names::of).orElse(null),
                isMine(permit, file),
                summary.items(),
                summary.answered(),
                summary.documents(),
                summary.unsorted(),
                summary.isUploadedButNotClosed(),
                summary.isReadyToClose(),
                file.createdAt(),
                file.assignee().map(PersonId::value).orElse(null));
    }

    private static boolean isMine(Permit permit, CaseFile file) {
        return permit.actor() instanceof Actor.Person(var id)
                && file.assignee().filter(new PersonId(id)::equals).isPresent();
    }
}
