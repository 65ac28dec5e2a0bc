package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What name, length and place say no to, and to whom.
class UploadRefusalsTest extends OnAShelf {

    @Test
    void nameAndLengthAreRefusedAtOnceWithCauseAndLimit() {
        var small = shelf.of(permit.organisation(), new Admission(Set.of("pdf"), 500_000_000));

        assertThatThrownBy(() -> create(small, "Film.mp4", 10))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.faults())
                                .singleElement()
                                .satisfies(
                                        fault -> assertThat(fault.arguments()).containsExactly(".mp4", ".pdf")));
        assertThatThrownBy(() -> create(small, "Befund.pdf", 500_000_001))
                .isInstanceOfSatisfying(
                        Problem.TooLarge.class,
                        problem -> assertThat(problem.arguments()).containsExactly(500.000001, 500.0));
        assertThatThrownBy(() -> create(small, "Befund.pdf", 0)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> create(small, "Befund", 10)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void moreBytesThanAnnouncedAreRefused() throws IOException {
        var upload = create("Befund.pdf", 1000);

        assertThatThrownBy(() -> uploads.receive(
                        permit,
                        upload.id(),
                        new Chunk(0, OptionalLong.empty(), Optional.empty(), new ByteArrayInputStream(new byte[2000]))))
                .isInstanceOf(Problem.TooLarge.class);
    }

    @Test
    void anotherOrganisationFindsNothing() throws IOException {
        var upload = create("Befund.pdf", 1000);
        var other = world.otherHospital().clerkPermit();

        assertThatThrownBy(() -> uploads.find(other, upload.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> uploads.terminate(other, upload.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> uploads.create(other, wanted("Befund.pdf", OptionalLong.of(10))))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void eachRequestAsksThePlaceAgain() throws IOException {
        var upload = create("Befund.pdf", 1000);
        shelf.close(place);

        assertThatThrownBy(() -> send(upload.id(), new byte[1000], 0))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        problem -> assertThat(problem.code()).isEqualTo("board-closed"));
    }
}
