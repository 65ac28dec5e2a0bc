package de.depesche.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.deadlines.Land;
import de.depesche.formats.identifiers.Ik;
import de.depesche.portal.ModuleTest;
import de.depesche.portal.identity.NewPerson;
import de.depesche.portal.identity.People;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.problems.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class OrganisationsTest {
    private static final Actor BY = new Actor.Job("test");

    private final Organisations organisations;
    private final Memberships memberships;
    private final People people;

    @Autowired
    OrganisationsTest(Organisations organisations, Memberships memberships, People people) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.people = people;
    }

    @Test
    void anOrganisationIsFoundByIdIkAndKind() {
        var clinic = organisations.register(
                BY, OrganisationKind.HOSPITAL, "Klinik am See", new Ik("260100001"), Set.of(Land.SH));

        assertThat(organisations.find(clinic.id())).contains(clinic);
        assertThat(organisations.find(clinic.ik())).contains(clinic);
        assertThat(organisations.all(OrganisationKind.HOSPITAL)).contains(clinic);
        assertThat(organisations.all(OrganisationKind.MEDICAL_SERVICE)).doesNotContain(clinic);
    }

    @Test
    void anIkBelongsToOneOrganisation() {
        var ik = new Ik("260200002");
        organisations.register(BY, OrganisationKind.HOSPITAL, "Klinik am See", ik, Set.of(Land.SH));

        assertThatThrownBy(() ->
                        organisations.register(BY, OrganisationKind.HOSPITAL, "Klinik am Berg", ik, Set.of(Land.HE)))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void membersStandAsInAGermanListOfNames() {
        var clinic = organisations.register(
                BY, OrganisationKind.HOSPITAL, "Klinik am See", new Ik("260300003"), Set.of(Land.SH));
        for (var name : List.of("Zora Zimmer", "Ärztin Abel", "Ute Ohm", "Änne Bauer", "Adam Arndt")) {
            var person = people.register(BY, new NewPerson("u" + name.hashCode(), name, Optional.empty()));
            memberships.admit(BY, clinic.id(), person.person(), Role.CLERK);
        }

        assertThat(memberships.members(clinic.id()).stream()
                        .map(member -> member.person().displayName()))
                .containsExactly("Adam Arndt", "Änne Bauer", "Ärztin Abel", "Ute Ohm", "Zora Zimmer");
    }
}
