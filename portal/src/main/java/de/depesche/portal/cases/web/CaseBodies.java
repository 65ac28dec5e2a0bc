package de.depesche.portal.cases.web;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.formats.deadlines.PruefvvTable;
import de.depesche.formats.identifiers.IdentifierFault;
import de.depesche.formats.identifiers.Ik;
import de.depesche.formats.identifiers.Kvnr;
import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.cases.CaseFacts;
import de.depesche.portal.cases.CaseFiling;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.CaseKind;
import de.depesche.portal.cases.InsuredPerson;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what a Medical Service's system sends into a filing, or into a list of all that is wrong with it.
@Component
class CaseBodies {
    static final int MOST_ITEMS = 200;
    private static final OrganisationId NOBODY = new OrganisationId(new UUID(0, 0));

    private final PruefvvTable versions = PruefvvTable.german();
    private final Organisations organisations;
    private final Clock clock;

    CaseBodies(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    CaseFiling filing(CaseBody body) {
        var faults = new Faults();
        var kind = kind(body.kind(), faults);
        var filing = new CaseFiling(
                hospital(body.hospitalIk(), faults),
                kind,
                facts(body, faults),
                deadline(body.deadline(), kind, faults),
                insured(body.insuredPerson(), kind, faults),
                papers(body.items(), kind, faults),
                body.receivedOn() == null);
        faults.refuse();
        return filing;
    }

    private static CaseKind kind(@Nullable String typed, Faults faults) {
        var known = Arrays.stream(CaseKind.values())
                .filter(kind -> kind.code().equals(typed))
                .findFirst();
        if (known.isEmpty()) {
            faults.add("kind", "case-kind");
        }
        return known.orElse(CaseKind.DOCUMENT_REQUEST);
    }

    private OrganisationId hospital(@Nullable String typed, Faults faults) {
        var ik = typed == null ? "" : typed;
        IdentifierFaults.add(faults, "hospitalIk", Ik.faults(ik));
        var hospital = Ik.parse(ik)
                .flatMap(organisations::find)
                .filter(organisation -> organisation.kind() == OrganisationKind.HOSPITAL);
        if (hospital.isEmpty() && Ik.parse(ik).isPresent()) {
            faults.add("hospitalIk", "unknown-hospital");
        }
        return hospital.map(Organisation::id).orElse(NOBODY);
    }

    private CaseFacts facts(CaseBody body, Faults faults) {
        var admission = Optional.ofNullable(body.admission());
        var discharge = Optional.ofNullable(body.discharge());
        if (admission.isPresent() && discharge.filter(admission.get()::isAfter).isPresent()) {
            faults.add("discharge", "before-admission");
        }
        return new CaseFacts(
                faults.requiredText("orderNumber", body.orderNumber(), 64),
                faults.requiredText("subject", body.subject(), 300),
                faults.text("hospitalCaseNumber", body.hospitalCaseNumber(), 64),
                admission,
                discharge,
                version(body, faults),
                received(body, faults));
    }

    private Optional<String> version(CaseBody body, Faults faults) {
        var named = faults.text("pruefvvVersion", body.pruefvvVersion(), 20);
        if (named.isPresent() && versions.named(named.get()).isEmpty()) {
            faults.add("pruefvvVersion", "unknown-pruefvv-version");
        }
        return named.or(() ->
                Optional.ofNullable(body.admission()).flatMap(versions::at).map(version -> version.name()));
    }

    private LocalDate received(CaseBody body, Faults faults) {
        var today = LegalTime.dayOf(clock.instant());
        var received = body.receivedOn() == null ? today : body.receivedOn();
        if (received.isAfter(today.plusDays(31)) || received.isBefore(today.minusYears(10))) {
            faults.add("receivedOn", "day-out-of-range");
            return today;
        }
        return received;
    }

    private Optional<GivenDay> deadline(CaseBody.@Nullable DeadlineBody body, CaseKind kind, Faults faults) {
        if (body == null) {
            return Optional.empty();
        }
        if (kind == CaseKind.NOTICE) {
            faults.add("deadline", "notice-without-deadline");
            return Optional.empty();
        }
        var day = faults.required("deadline.day", Optional.ofNullable(body.day()));
        var today = LegalTime.dayOf(clock.instant());
        // A day that is over is refused later, and of a new case only: this may be one that is filed once more.
        if (day.isBefore(today.minusYears(10)) || day.isAfter(today.plusYears(5))) {
            faults.add("deadline.day", "deadline-day-out-of-range");
        }
        return Optional.of(new GivenDay(day, Boolean.TRUE.equals(body.fixed())));
    }

    private Optional<InsuredPerson> insured(CaseBody.@Nullable InsuredPersonBody body, CaseKind kind, Faults faults) {
        if (body == null) {
            if (kind == CaseKind.DOCUMENT_REQUEST) {
                faults.add("insuredPerson", "missing");
            }
            return Optional.empty();
        }
        var name = faults.requiredText("insuredPerson.name", body.name(), 200);
        var kvnr = Optional.ofNullable(body.kvnr());
        kvnr.map(Kvnr::faults)
                .ifPresent((List<IdentifierFault> wrong) -> IdentifierFaults.add(faults, "insuredPerson.kvnr", wrong));
        var birth = Optional.ofNullable(body.birthDate());
        if (birth.filter(LegalTime.dayOf(clock.instant())::isBefore).isPresent()) {
            faults.add("insuredPerson.birthDate", "in-the-future");
        }
        return Optional.of(new InsuredPerson(name, kvnr.flatMap(Kvnr::parse), birth));
    }

    private static List<NamedPaper> papers(@Nullable List<CaseBody.ItemBody> bodies, CaseKind kind, Faults faults) {
        var items = bodies == null ? List.<CaseBody.ItemBody>of() : bodies;
        if (kind == CaseKind.NOTICE && !items.isEmpty()) {
            faults.add("items", "notice-without-items");
        }
        if (items.size() > MOST_ITEMS) {
            faults.add("items", "too-many", MOST_ITEMS, items.size());
            return List.of();
        }
        return IntStream.range(0, items.size())
                .mapToObj(i -> paper(items.get(i), "items[" + i + "]", faults))
                .toList();
    }

    private static NamedPaper paper(CaseBody.ItemBody body, String field, Faults faults) {
        var code = faults.text(field + ".kdlCode", body.kdlCode(), 20).map(typed -> typed.toUpperCase(Locale.ROOT));
        if (code.filter(kdl -> !kdl.matches("[A-Z]{2}[0-9]{6}")).isPresent()) {
            faults.add(field + ".kdlCode", "kdl-code");
        }
        return new NamedPaper(faults.requiredText(field + ".title", body.title(), 300), code);
    }
}
