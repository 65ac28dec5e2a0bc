package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.FilingOutcome.KnownAlready;
import de.depesche.portal.cases.FilingOutcome.OrderNumberTaken;
import de.depesche.portal.cases.ItemState.Missing;
import de.depesche.portal.cases.Outcome.Done;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How Medical Services file cases and change them while the hospital still works on them.
@Service
public class CaseFilings {
    private final CaseStore store;
    private final ItemStore items;
    private final InsuredPersonStore insured;
    private final CaseDeadlines deadlines;
    private final CaseActs acts;
    private final CaseLedger ledger;
    private final Organisations organisations;
    private final Clock clock;

    CaseFilings(
            CaseStore store,
            ItemStore items,
            InsuredPersonStore insured,
            CaseDeadlines deadlines,
            CaseActs acts,
            CaseLedger ledger,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.insured = insured;
        this.deadlines = deadlines;
        this.acts = acts;
        this.ledger = ledger;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    public FilingOutcome file(Permit permit, CaseFiling filing) {
        permit.require(Scope.FILE_CASES);
        var md = organisation(permit.organisation());
        requireHospital(filing);
        var file = newFile(filing, md, clock.instant());
        if (!store.insert(file)) {
            return known(md, filing);
        }
        requireTimeLeft(file);
        putContents(file, filing, fresh(filing.items()));
        ledger.record(permit, CaseAct.FILED, file);
        acts.announce(file, CaseAct.FILED);
        return new Filed(file);
    }

    /// @param seen the version that the Medical Service read
    @Transactional
    public Outcome<CaseFile> change(Permit permit, CaseId id, int seen, CaseFiling changed) {
        var file = acts.lockForMd(permit, Scope.FILE_CASES, id);
        var filing = changed.forKnown(file);
        CaseActs.requireVersion(file, seen);
        requireSameCase(file, filing);
        var md = organisation(file.parties().md());
        var outcome = acts.carryOut(
                permit,
                CaseAct.CHANGED,
                file,
                current -> current.restate(filing.facts(), deadline(filing, md), clock.instant()));
        if (outcome instanceof Done(var restated)) {
            requireTimeLeft(restated);
            var kept = KeptAnswers.of(items.of(id), fresh(filing.items()));
            putContents(restated, filing, kept);
        }
        return outcome;
    }

    private FilingOutcome known(Organisation md, CaseFiling filing) {
        var known = store.findByOrderNumber(md.id(), filing.facts().orderNumber())
                .orElseThrow(() -> new Problem.Stale("case"));
        var seen = known.seenBy(Side.MD);
        return filingOf(known).equals(filing.forKnown(known)) ? new KnownAlready(seen) : new OrderNumberTaken(seen);
    }

    private CaseFiling filingOf(CaseFile file) {
        var papers = items.of(file.id()).stream()
                .map(item -> new NamedPaper(item.title(), item.kdlCode()))
                .toList();
        return new CaseFiling(
                file.parties().hospital(),
                file.kind(),
                file.facts(),
                file.deadline().flatMap(CaseDeadline::given),
                Optional.ofNullable(insured.of(List.of(file.id())).get(file.id())),
                papers);
    }

    private CaseFile newFile(CaseFiling filing, Organisation md, Instant now) {
        return new CaseFile(
                new CaseId(UUID.randomUUID()),
                new Parties(md.id(), filing.hospital()),
                filing.kind(),
                filing.facts(),
                deadline(filing, md),
                new CaseState.New(),
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                1);
    }

    private Optional<CaseDeadline> deadline(CaseFiling filing, Organisation md) {
        return switch (filing.kind()) {
            case DOCUMENT_REQUEST -> Optional.of(deadlines.of(filing.facts(), filing.deadline(), md));
            case NOTICE -> Optional.empty();
        };
    }

    private void putContents(CaseFile file, CaseFiling filing, List<RequestedItem> papers) {
        filing.insured().ifPresentOrElse(person -> insured.put(file, person), () -> insured.putNobody(file));
        items.replace(file.id(), papers);
    }

    /// A deadline that has ended closes the case at once and for good, as late: a mistyped day must not do that.
    private void requireTimeLeft(CaseFile file) {
        if (file.isPastDue(clock.instant())) {
            throw file.deadline().flatMap(CaseDeadline::given).isPresent()
                    ? new Problem.Invalid("deadline.day", "deadline-day-out-of-range")
                    : new Problem.Invalid("receivedOn", "deadline-over");
        }
    }

    private static List<RequestedItem> fresh(List<NamedPaper> papers) {
        return IntStream.range(0, papers.size())
                .mapToObj(i -> new RequestedItem(
                        i + 1, papers.get(i).title(), papers.get(i).kdlCode(), new Missing()))
                .toList();
    }

    private Organisation organisation(OrganisationId id) {
        return organisations.find(id).orElseThrow(() -> new Problem.NotFound("organisation"));
    }

    private void requireHospital(CaseFiling filing) {
        var hospital = organisations
                .find(filing.hospital())
                .filter(organisation -> organisation.kind() == OrganisationKind.HOSPITAL);
        if (hospital.isEmpty()) {
            throw new Problem.Invalid("hospitalIk", "unknown-hospital");
        }
        if (filing.kind() == CaseKind.NOTICE && !filing.items().isEmpty()) {
            throw new Problem.Invalid("items", "notice-without-items");
        }
    }

    private static void requireSameCase(CaseFile file, CaseFiling filing) {
        if (!file.parties().hospital().equals(filing.hospital())) {
            throw new Problem.Invalid("hospitalIk", "stays-with-case");
        }
        if (file.kind() != filing.kind()) {
            throw new Problem.Invalid("kind", "stays-with-case");
        }
        if (!file.facts().orderNumber().equals(filing.facts().orderNumber())) {
            throw new Problem.Invalid("orderNumber", "stays-with-case");
        }
    }
}
