package de.depesche.portal.organisations;

import de.depesche.formats.deadlines.Land;
import de.depesche.formats.identifiers.Ik;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Organisations {
    private final OrganisationStore store;
    private final Ledger ledger;
    private final Map<OrganisationId, OrganisationKind> kinds = new ConcurrentHashMap<>();

    Organisations(OrganisationStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Transactional
    public Organisation register(Actor by, OrganisationKind kind, String name, Ik ik, Set<Land> laender) {
        var organisation = new Organisation(new OrganisationId(UUID.randomUUID()), kind, name.strip(), ik, laender);
        if (!store.insert(organisation)) {
            throw new Problem.Refused("organisation-exists", ik.value());
        }
        ledger.append(Entry.of(
                        by,
                        "organisations.organisation.registered",
                        "organisation",
                        organisation.id().value())
                .concerning(organisation.id().value()));
        return organisation;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    /// An organisation stays what it is, so it is asked once for each. For ids that rows of ours name.
    public OrganisationKind kindOf(OrganisationId id) {
        return kinds.computeIfAbsent(id, unseen -> get(unseen).kind());
    }

    /// For ids that rows of ours name.
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no organisation " + id.value()));
    }

    public Optional<Organisation> find(Ik ik) {
        return store.find(ik);
    }

    /// Those that exist, by id; for showing names.
    public Map<OrganisationId, Organisation> find(Collection<OrganisationId> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /// By name.
    public List<Organisation> all(OrganisationKind kind) {
        return store.all(kind);
    }
}
