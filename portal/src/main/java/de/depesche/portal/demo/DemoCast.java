package de.depesche.portal.demo;

import static de.depesche.formats.deadlines.Land.HE;
import static de.depesche.formats.deadlines.Land.HH;
import static de.depesche.formats.deadlines.Land.SH;
import static de.depesche.portal.organisations.OrganisationKind.HOSPITAL;
import static de.depesche.portal.organisations.OrganisationKind.MEDICAL_SERVICE;
import static de.depesche.portal.organisations.Role.ADMINISTRATOR;
import static de.depesche.portal.organisations.Role.CLERK;

import de.depesche.formats.deadlines.Land;
import de.depesche.portal.cases.DocumentRules;
import de.depesche.portal.delegation.Permits;
import de.depesche.portal.demo.DemoParty.Somebody;
import de.depesche.portal.documents.Admission;
import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.Caller.TokenBearer;
import de.depesche.portal.identity.ClientCredentials;
import de.depesche.portal.identity.Clients;
import de.depesche.portal.identity.NewPerson;
import de.depesche.portal.identity.People;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import de.depesche.portal.organisations.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Two Medical Services and three hospitals. Names and numbers are the same in each demo world; the secrets are not,
/// so that a demo world on a reachable machine has no known passwords.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoCast {
    private static final Actor MAKER = new Actor.Job("demo-world");
    private static final Set<String> MD_SCOPES = Set.of("cases:read", "cases:file", "cases:collect");
    private static final Set<String> HOSPITAL_SCOPES = Set.of("cases:read", "cases:answer");
    /// All that the portal knows.
    private static final Set<String> ALL_FORMATS = Set.of(
            "avi", "m4v", "mkv", "mov", "mp4", "mpg", "mts", "vob", "wmv", "mod", "mp3", "gif", "jpg", "png", "pdf");

    private static final long MEGABYTE = 1_000_000;
    private static final Set<Integer> NUMBERS = Set.of(1, 2, 11, 12, 13);

    private final Organisations organisations;
    private final People people;
    private final Clients clients;
    private final Memberships memberships;
    private final Permits permits;
    private final DocumentRules rules;

    DemoCast(
            Organisations organisations,
            People people,
            Clients clients,
            Memberships memberships,
            Permits permits,
            DocumentRules rules) {
        this.organisations = organisations;
        this.people = people;
        this.clients = clients;
        this.memberships = memberships;
        this.permits = permits;
        this.rules = rules;
    }

    private record Part(String userName, String displayName, Role role) {}

    List<DemoParty> enter() {
        return List.of(
                md("MD Musterland", 1, ALL_FORMATS, 2000, "musterland", "Marga Muster", HH, SH),
                md("MD Nachbarland", 2, Set.of("pdf"), 500, "nachbarland", "Norbert Nachbar", HE),
                hospital(
                        "Klinik am See",
                        11,
                        SH,
                        new Part("anna.see", "Anna Seerose", CLERK),
                        new Part("ben.see", "Ben Bootsmann", CLERK),
                        new Part("admin.see", "Astrid Anker", ADMINISTRATOR)),
                hospital(
                        "Klinik am Berg",
                        12,
                        HE,
                        new Part("dora.berg", "Dora Dachstein", CLERK),
                        new Part("emil.berg", "Emil Enzian", CLERK),
                        new Part("admin.berg", "Bruno Bergfex", ADMINISTRATOR)),
                hospital(
                        "Stadtklinik Musterstadt",
                        13,
                        HH,
                        new Part("greta.stadt", "Greta Gasse", CLERK),
                        new Part("hugo.stadt", "Hugo Hinterhof", CLERK),
                        new Part("admin.stadt", "Stella Stadtmauer", ADMINISTRATOR)));
    }

    /// Those of the demo world among all, which others may have joined since.
    List<Organisation> known(OrganisationKind kind) {
        var iks = NUMBERS.stream().map(InventedNumbers::ik).collect(Collectors.toSet());
        return organisations.all(kind).stream()
                .filter(organisation -> iks.contains(organisation.ik()))
                .toList();
    }

    private DemoParty md(
            String name, int number, Set<String> endings, long megabytes, String user, String person, Land... laender) {
        var party = party(
                MEDICAL_SERVICE,
                name,
                number,
                Set.of(laender),
                MD_SCOPES,
                new Part("admin." + user, person, ADMINISTRATOR));
        rules.put(party.organisation().id(), new Admission(endings, megabytes * MEGABYTE), false);
        return party;
    }

    private DemoParty hospital(String name, int number, Land land, Part... parts) {
        return party(HOSPITAL, name, number, Set.of(land), HOSPITAL_SCOPES, parts);
    }

    private DemoParty party(
            OrganisationKind kind, String name, int number, Set<Land> laender, Set<String> scopes, Part... parts) {
        var organisation = organisations.register(MAKER, kind, name, InventedNumbers.ik(number), laender);
        var somebodies =
                List.of(parts).stream().map(part -> enter(organisation, part)).toList();
        var client = clients.register(MAKER, organisation.ik(), scopes);
        return connected(organisation, somebodies, client, scopes);
    }

    private DemoParty connected(
            Organisation organisation, List<Somebody> somebodies, ClientCredentials client, Set<String> scopes) {
        memberships.connect(MAKER, organisation.id(), client.client());
        var permit = permits.of(new TokenBearer(client.client(), scopes)).orElseThrow();
        return new DemoParty(organisation, somebodies, client, permit);
    }

    private Somebody enter(Organisation organisation, Part part) {
        var email = Optional.of(part.userName() + "@example.org");
        var credentials = people.register(
                MAKER,
                new NewPerson(part.userName(), part.displayName(), email),
                DemoSecrets.password(),
                DemoSecrets.secondFactor());
        memberships.admit(MAKER, organisation.id(), credentials.person(), part.role());
        var permit = permits.of(new SignedInPerson(credentials.person())).orElseThrow();
        return new Somebody(credentials, part.role(), permit);
    }
}
