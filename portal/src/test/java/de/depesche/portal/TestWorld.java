package de.depesche.portal;

import de.depesche.formats.deadlines.Land;
import de.depesche.formats.identifiers.Ik;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Permits;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.Caller.TokenBearer;
import de.depesche.portal.identity.ClientCredentials;
import de.depesche.portal.identity.Clients;
import de.depesche.portal.identity.Credentials;
import de.depesche.portal.identity.NewPerson;
import de.depesche.portal.identity.People;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import de.depesche.portal.organisations.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;

/// The invented world that tests speak of: MD Musterland and MD Nachbarland, Klinik am See and Klinik am Berg.
/// Made anew at each call, with IKs and user names of its own, so that tests of one context stay apart.
public record TestWorld(Party md, Party otherMd, Party hospital, Party otherHospital) {
    public static final String PASSWORD = "drei Möwen am Steg 7";
    /// Base32; the same for all.
    public static final String SECOND_FACTOR = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static final Actor MAKER = new Actor.Job("test-world");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// An organisation with a clerk, an administrator and a client.
    public record Party(
            Organisation organisation,
            Credentials clerk,
            Credentials administrator,
            ClientCredentials client,
            Permit clerkPermit,
            Permit administratorPermit,
            Permit clientPermit) {}

    public static TestWorld in(BeanFactory beans) {
        return new TestWorld(
                party(beans, OrganisationKind.MEDICAL_SERVICE, "MD Musterland", Land.HH, Land.SH),
                party(beans, OrganisationKind.MEDICAL_SERVICE, "MD Nachbarland", Land.HE),
                party(beans, OrganisationKind.HOSPITAL, "Klinik am See", Land.SH),
                party(beans, OrganisationKind.HOSPITAL, "Klinik am Berg", Land.HE));
    }

    private static Party party(BeanFactory beans, OrganisationKind kind, String name, Land... laender) {
        int number = NUMBER.incrementAndGet();
        var organisation = beans.getBean(Organisations.class).register(MAKER, kind, name, ik(number), Set.of(laender));
        var clerk = person(beans, organisation, "clerk" + number, "Kim Klar", Role.CLERK);
        var administrator = person(beans, organisation, "admin" + number, "Alex Amt", Role.ADMINISTRATOR);
        var client = client(beans, organisation);
        var permits = beans.getBean(Permits.class);
        return new Party(
                organisation,
                clerk,
                administrator,
                client,
                permits.of(new SignedInPerson(clerk.person())).orElseThrow(),
                permits.of(new SignedInPerson(administrator.person())).orElseThrow(),
                permits.of(new TokenBearer(client.client(), allScopes())).orElseThrow());
    }

    private static Credentials person(
            BeanFactory beans, Organisation organisation, String userName, String displayName, Role role) {
        var person = beans.getBean(People.class)
                .register(
                        MAKER,
                        new NewPerson(userName, displayName, Optional.of(userName + "@example.org")),
                        PASSWORD,
                        SECOND_FACTOR);
        beans.getBean(Memberships.class).admit(MAKER, organisation.id(), person.person(), role);
        return person;
    }

    private static ClientCredentials client(BeanFactory beans, Organisation organisation) {
        var client = beans.getBean(Clients.class).register(MAKER, organisation.ik(), allScopes());
        beans.getBean(Memberships.class).connect(MAKER, organisation.id(), client.client());
        return client;
    }

    private static Set<String> allScopes() {
        return Arrays.stream(Scope.values()).map(Scope::oauthName).collect(Collectors.toSet());
    }

    /// Invented, with the right check digit.
    private static Ik ik(int number) {
        var first = "26%06d".formatted(number);
        return IntStream.range(0, 10)
                .mapToObj(digit -> Ik.parse(first + digit))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
