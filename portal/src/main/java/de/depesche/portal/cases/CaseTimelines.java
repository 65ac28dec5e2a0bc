package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.Client;
import de.depesche.portal.identity.ClientId;
import de.depesche.portal.identity.Clients;
import de.depesche.portal.identity.People;
import de.depesche.portal.identity.Person;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.LedgerTimeline;
import de.depesche.portal.ledger.TimelineEntry;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.Organisations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Verlauf: what happened to a case, from the ledger, as the reader's side may know it.
@Service
public class CaseTimelines {
    private static final String UNKNOWN = "?";

    private final CaseViews cases;
    private final ReceiptStore receipts;
    private final LedgerTimeline ledger;
    private final People people;
    private final Clients clients;
    private final Organisations organisations;

    CaseTimelines(
            CaseViews cases,
            ReceiptStore receipts,
            LedgerTimeline ledger,
            People people,
            Clients clients,
            Organisations organisations) {
        this.cases = cases;
        this.receipts = receipts;
        this.ledger = ledger;
        this.people = people;
        this.clients = clients;
        this.organisations = organisations;
    }

    /// The oldest first; an act is there as soon as it is committed.
    @Transactional(readOnly = true)
    public List<TimelineLine> of(Permit permit, CaseId id) {
        var file = cases.find(permit, id);
        var side = file.parties().sideOf(permit);
        var seen = entries(id)
                .flatMap(entry -> act(entry).map(act -> new Seen(entry, act)).stream())
                .filter(one -> side == Side.HOSPITAL || !TeamActs.contain(one.act()) || one.isBy(permit.organisation()))
                .toList();
        var names = new Names(permit.organisation(), file.parties(), people(seen), parties(file));
        return seen.stream().map(one -> one.line(names, this::clientId)).toList();
    }

    private Stream<TimelineEntry> entries(CaseId id) {
        var issued = receipts.of(id).stream()
                .filter(receipt -> !(receipt.state() instanceof ReceiptState.Ordered))
                .flatMap(receipt -> ledger.of("receipt", receipt.id().value()).stream());
        return Stream.concat(ledger.of("case", id.value()).stream(), issued)
                .sorted(Comparator.comparing(TimelineEntry::at));
    }

    private record Seen(TimelineEntry entry, CaseAct act) {
        boolean isBy(OrganisationId organisation) {
            return entry.onBehalfOf().equals(Optional.of(organisation.value()));
        }

        TimelineLine line(Names names, Function<UUID, String> clientId) {
            return new TimelineLine(entry.id(), entry.at(), act, names.actor(entry, clientId));
        }
    }

    private record Names(
            OrganisationId own,
            Parties parties,
            Map<PersonId, Person> people,
            Map<OrganisationId, Organisation> organisations) {

        TimelineActor actor(TimelineEntry entry, Function<UUID, String> clientId) {
            if (entry.actor() instanceof Actor.Job || entry.onBehalfOf().isEmpty()) {
                return new TimelineActor.Portal();
            }
            var organisation = new OrganisationId(entry.onBehalfOf().get());
            if (!organisation.equals(own)) {
                return otherSide(organisation);
            }
            return switch (entry.actor()) {
                case Actor.Person(var id) -> new TimelineActor.Colleague(personName(new PersonId(id)));
                case Actor.Client(var id) -> new TimelineActor.OwnSystem(clientId.apply(id));
                case Actor.Job _ -> new TimelineActor.Portal();
            };
        }

        private TimelineActor otherSide(OrganisationId organisation) {
            var side = organisation.equals(parties.md()) ? Side.MD : Side.HOSPITAL;
            var name = Optional.ofNullable(organisations.get(organisation)).map(Organisation::name);
            return new TimelineActor.OtherSide(side, name.orElse(UNKNOWN));
        }

        private String personName(PersonId id) {
            return Optional.ofNullable(people.get(id)).map(Person::displayName).orElse(UNKNOWN);
        }
    }

    private Map<PersonId, Person> people(List<Seen> seen) {
        return people.find(seen.stream()
                .flatMap(one -> one.entry().actor() instanceof Actor.Person(var id)
                        ? Stream.of(new PersonId(id))
                        : Stream.empty())
                .collect(Collectors.toSet()));
    }

    private Map<OrganisationId, Organisation> parties(CaseFile file) {
        return organisations.find(List.of(file.parties().md(), file.parties().hospital()));
    }

    private String clientId(UUID id) {
        return clients.find(new ClientId(id)).map(Client::clientId).orElse(UNKNOWN);
    }

    private static Optional<CaseAct> act(TimelineEntry entry) {
        return Coded.parse(CaseAct.class, CaseAct::code, entry.act());
    }
}
