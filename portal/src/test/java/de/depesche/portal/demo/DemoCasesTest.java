package de.depesche.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.TestWorld.Party;
import de.depesche.portal.cases.Acknowledgements;
import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseFilings;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.cases.ItemAnswers;
import de.depesche.portal.cases.Notes;
import de.depesche.portal.cases.PickUpRuns;
import de.depesche.portal.organisations.Role;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The invented cases of one Medical Service and one hospital.
@PortalTest
class DemoCasesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient db;

    @Test
    void someHaveReachedTheEndOfTheirDeadline() {
        var world = TestWorld.in(beans);

        int made = cases().make(List.of(party(world.md()), party(world.hospital())));

        assertThat(made).isGreaterThan(50);
        assertThat(db.sql("""
                        select count(*) from cases.case_file
                         where hospital = :hospital and due <= now()
                           and due at time zone 'Europe/Berlin' = given_deadline + 1
                        """)
                        .param("hospital", world.hospital().organisation().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private DemoCases cases() {
        return new DemoCases(
                beans.getBean(CaseFilings.class),
                beans.getBean(Assignments.class),
                beans.getBean(ItemAnswers.class),
                beans.getBean(Notes.class),
                beans.getBean(CaseViews.class),
                beans.getBean(Closings.class),
                beans.getBean(PickUpRuns.class),
                beans.getBean(Acknowledgements.class),
                db,
                beans.getBean(Clock.class));
    }

    private static DemoParty party(Party party) {
        var clerk = new DemoParty.Somebody(party.clerk(), Role.CLERK, party.clerkPermit());
        return new DemoParty(party.organisation(), List.of(clerk), party.client(), party.clientPermit());
    }
}
