package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.tracing.Trace;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Announcements wait as JSON, also while a release gives way to the next.
class CaseChangedTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CaseChanged announcement = new CaseChanged(
            UUID.randomUUID(),
            new CaseId(UUID.randomUUID()),
            new Parties(new OrganisationId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID())),
            CaseAct.CLOSED,
            Optional.of(new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true)));

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(JSON.readValue(JSON.writeValueAsString(announcement), CaseChanged.class))
                .isEqualTo(announcement);
    }

    @Test
    void anAnnouncementFromBeforeThereWereTracesIsHeard() {
        var before = (ObjectNode) JSON.readTree(JSON.writeValueAsString(announcement));
        before.remove("cause");

        var heard = JSON.treeToValue(before, CaseChanged.class);

        assertThat(heard.cause()).isEmpty();
        assertThat(heard.id()).isEqualTo(announcement.id());
    }
}
