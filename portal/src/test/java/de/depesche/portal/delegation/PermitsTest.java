package de.depesche.portal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.Caller.TokenBearer;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.problems.Problem;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PermitsTest {
    private final BeanFactory beans;
    private final Permits permits;
    private TestWorld world;

    @Autowired
    PermitsTest(BeanFactory beans, Permits permits) {
        this.beans = beans;
        this.permits = permits;
        this.world = TestWorld.in(beans);
    }

    @BeforeEach
    void anew() {
        world = TestWorld.in(beans);
    }

    @Test
    void hospitalsAnswerAndMedicalServicesFileAndCollect() {
        var hospital = world.hospital().clerkPermit();
        var md = world.md().clerkPermit();

        assertThat(hospital.allows(Scope.SEE_CASES)).isTrue();
        assertThat(hospital.allows(Scope.ANSWER_CASES)).isTrue();
        assertThat(hospital.allows(Scope.FILE_CASES)).isFalse();
        assertThat(md.allows(Scope.FILE_CASES)).isTrue();
        assertThat(md.allows(Scope.COLLECT_CASES)).isTrue();
        assertThat(md.allows(Scope.ANSWER_CASES)).isFalse();
    }

    @Test
    void onlyAdministratorsAdministerUsers() {
        assertThat(world.hospital().administratorPermit().allows(Scope.ADMINISTER_USERS))
                .isTrue();
        assertThat(world.hospital().clerkPermit().allows(Scope.ADMINISTER_USERS))
                .isFalse();
        assertThat(world.hospital().clientPermit().allows(Scope.ADMINISTER_USERS))
                .isFalse();
    }

    @Test
    void aTokenAllowsOnlyWhatItCarriesAndWhatItsOrganisationMayDo() {
        var bearer = new TokenBearer(
                world.hospital().client().client(), Set.of(Scope.SEE_CASES.oauthName(), Scope.FILE_CASES.oauthName()));

        var permit = permits.of(bearer).orElseThrow();

        assertThat(permit.allows(Scope.SEE_CASES)).isTrue();
        assertThat(permit.allows(Scope.ANSWER_CASES)).isFalse();
        assertThat(permit.allows(Scope.FILE_CASES)).isFalse();
    }

    @Test
    void whatBelongsToOthersIsNotFoundAndWhatTheRoleForbidsIsNotPermitted() {
        var permit = world.hospital().clerkPermit();
        var own = world.hospital().organisation().id();
        var other = world.otherHospital().organisation().id();

        assertThatThrownBy(() -> permit.require(Scope.SEE_CASES, other)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> permit.require(Scope.FILE_CASES, own)).isInstanceOf(Problem.NotPermitted.class);
    }

    @Test
    void whoWorksForNobodyHasNoPermit() {
        assertThat(permits.of(new SignedInPerson(new PersonId(UUID.randomUUID()))))
                .isEmpty();
    }
}
