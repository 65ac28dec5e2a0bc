package de.depesche.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.organisations.OrganisationId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Medical Services of the demo world pick up what is theirs, and leave alone what somebody files who tries it out.
class InventedCaseTest {
    private static final OrganisationId HOSPITAL = new OrganisationId(UUID.randomUUID());

    @Test
    void itsOwnNumberIsKnown() {
        var filing = new InventedCase(1, LocalDate.of(2026, 2, 2), 70_000).request(HOSPITAL, 9);

        assertThat(InventedCase.isNumber(filing.facts().orderNumber())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BSP-2026-0001", "BSP-1", "2026-70001", "BSP-2026-700011"})
    void thoseOfVisitorsAreNot(String number) {
        assertThat(InventedCase.isNumber(number)).isFalse();
    }
}
