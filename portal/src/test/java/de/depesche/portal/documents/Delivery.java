package de.depesche.portal.documents;

import de.depesche.portal.Patience;
import de.depesche.portal.TestWorld;
import de.depesche.portal.delegation.Permit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.BeanFactory;

/// A clerk of a hospital puts documents on a shelf that a Medical Service looks into, and waits for their checks.
record Delivery(TestWorld world, Shelf shelf, Uploads uploads, Documents documents, Place place) {

    static Delivery in(BeanFactory beans) {
        var world = TestWorld.in(beans);
        var shelf = beans.getBean(Shelf.class);
        var place = shelf.put(new Shelf.Board(
                world.hospital().organisation().id(),
                Optional.of(world.md().organisation().id()),
                new Admission(Shelf.ENDINGS, 2_000_000_000),
                true));
        return new Delivery(world, shelf, beans.getBean(Uploads.class), beans.getBean(Documents.class), place);
    }

    Delivery toAnotherShelf() {
        return new Delivery(world, shelf, uploads, documents, shelf.of(sender().organisation()));
    }

    Permit sender() {
        return world.hospital().clerkPermit();
    }

    Permit reader() {
        return world.md().clerkPermit();
    }

    DocumentId sent(String name, byte[] content) throws IOException {
        var wanted = new NewUpload(place, FileName.cleaned(name), OptionalLong.of(content.length), Map.of());
        var id = uploads.create(sender(), wanted).id();
        uploads.receive(
                sender(), id, new Chunk(0, OptionalLong.empty(), Optional.empty(), new ByteArrayInputStream(content)));
        return id;
    }

    DocumentDescription decided(DocumentId id) {
        return after(DocumentStatus.CHECKING, id);
    }

    /// The document as it is once it has left a state.
    DocumentDescription after(DocumentStatus state, DocumentId id) {
        return after(state, id, documents);
    }

    static DocumentDescription after(DocumentStatus state, DocumentId id, Documents documents) {
        var reached = new AtomicReference<DocumentDescription>();
        Patience.await(() -> {
            var found = documents.describe(Set.of(id)).get(id);
            if (found != null && found.status() != state) {
                reached.set(found);
            }
            return reached.get() != null;
        });
        return reached.get();
    }
}
