package de.depesche.portal.demo;

import static de.depesche.formats.deadlines.Land.BY;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// Others join a demo world: they are not given any of its documents.
@ModuleTest
@TestPropertySource(properties = "depesche.demo=true")
class DemoCastTest {
    @Autowired
    DemoCast cast;

    @Autowired
    Organisations organisations;

    @Test
    void allOfTheDemoWorldAreKnownAndNobodyElse() {
        organisations.register(
                new Actor.Job("test"),
                OrganisationKind.HOSPITAL,
                "Klinik Andernorts",
                InventedNumbers.ik(14),
                Set.of(BY));

        assertThat(cast.known(OrganisationKind.HOSPITAL))
                .extracting(Organisation::name)
                .containsExactlyInAnyOrder("Klinik am See", "Klinik am Berg", "Stadtklinik Musterstadt");
        assertThat(cast.known(OrganisationKind.MEDICAL_SERVICE))
                .extracting(Organisation::name)
                .containsExactlyInAnyOrder("MD Musterland", "MD Nachbarland");
    }
}
