package de.depesche.portal.documents;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clerk with a shelf to put documents on.
@ModuleTest(extraIncludes = {"database", "delegation", "identity", "organisations"})
class OnAShelf {
    @Autowired
    BeanFactory beans;

    @Autowired
    Uploads uploads;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient db;

    @Autowired
    Contents contents;

    @Autowired
    Blobs blobs;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    KeyRotation rotation;

    TestWorld world;
    Permit permit;
    Place place;

    @BeforeEach
    void aShelf() {
        world = TestWorld.in(beans);
        permit = world.hospital().clerkPermit();
        place = shelf.of(permit.organisation());
    }

    Upload create(String name, long bytes) throws IOException {
        return create(place, name, bytes);
    }

    Upload create(Place in, String name, long bytes) throws IOException {
        return uploads.create(
                permit, new NewUpload(in, FileName.cleaned(name), OptionalLong.of(bytes), Map.of("category", "KHB")));
    }

    NewUpload wanted(String name, OptionalLong bytes) {
        return new NewUpload(place, FileName.cleaned(name), bytes, Map.of());
    }

    ReceiveOutcome send(DocumentId id, byte[] content, long offset) throws IOException {
        return send(id, new ByteArrayInputStream(content), offset);
    }

    ReceiveOutcome send(DocumentId id, InputStream body, long offset) throws IOException {
        return send(id, body, offset, Optional.empty());
    }

    ReceiveOutcome send(DocumentId id, InputStream body, long offset, Optional<ExpectedChecksum> checksum)
            throws IOException {
        return uploads.receive(permit, id, new Chunk(offset, OptionalLong.empty(), checksum, body));
    }

    void sendUntilDone(DocumentId id, byte[] content) {
        while (true) {
            try {
                var now = uploads.find(permit, id);
                if (now.isComplete()) {
                    return;
                }
                send(id, tail(content, (int) now.confirmed()), now.confirmed());
            } catch (Problem.Refused overtaken) {
                // the other one was faster; on from there
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    byte[] read(DocumentId id) throws IOException {
        try (var stream = contents.open(id).from(0)) {
            return stream.readAllBytes();
        }
    }

    static byte[] tail(byte[] content, int from) {
        return Arrays.copyOfRange(content, from, content.length);
    }
}
