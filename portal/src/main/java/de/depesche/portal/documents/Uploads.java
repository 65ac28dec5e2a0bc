package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bringing a document, in as many requests as the line needs. Each of them asks the place again whether it (still)
/// takes documents from this actor.
@Service
public class Uploads {
    private final UploadStore store;
    private final PieceStore pieces;
    private final MasterKeys keys;
    private final Places places;
    private final Receptions receptions;
    private final Ledger ledger;
    private final Clock clock;
    private final DocumentSettings settings;

    Uploads(
            UploadStore store,
            PieceStore pieces,
            MasterKeys keys,
            Places places,
            Receptions receptions,
            Ledger ledger,
            Clock clock,
            DocumentSettings settings) {
        this.store = store;
        this.pieces = pieces;
        this.keys = keys;
        this.places = places;
        this.receptions = receptions;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
    }

    /// Refuses at once what name or length already tell.
    @Transactional
    public Upload create(Permit permit, NewUpload wanted) throws IOException {
        var admission = places.of(wanted.place()).admit(permit, wanted.place().id());
        Refusals.requireAdmitted(admission, wanted);
        receptions.requireRoom(wanted.bytes());
        var now = clock.instant();
        var upload = new Upload(
                new DocumentId(UUID.randomUUID()),
                wanted.place(),
                permit.organisation(),
                wanted.fileName().value(),
                wanted.metadata(),
                wanted.bytes(),
                0,
                0,
                Optional.of(now.plus(settings.unfinishedFor())));
        try (var key = ContentKey.fresh()) {
            store.insert(upload, keys.wrap(key, upload.id()), admission.unscannable(), now);
        }
        return upload;
    }

    public Upload find(Permit permit, DocumentId id) {
        var upload = own(permit, id);
        if (!upload.isComplete()) {
            places.of(upload.place()).admit(permit, upload.place().id());
        }
        return upload;
    }

    /// For uploads that were begun without a length.
    @Transactional
    public Upload sayLength(Permit permit, DocumentId id, long bytes) {
        var upload = own(permit, id);
        Refusals.requireLength(
                places.of(upload.place()).admit(permit, upload.place().id()), OptionalLong.of(bytes));
        if (!store.sayLength(id, bytes)) {
            throw new Problem.Refused("upload-length-known");
        }
        var known = own(permit, id);
        receptions.completeIfWhole(permit, known);
        return known;
    }

    /// Takes the bytes from `offset` on; each piece is confirmed while the request goes on.
    public ReceiveOutcome receive(Permit permit, DocumentId id, Chunk chunk) throws IOException {
        var upload = own(permit, id);
        var admission = places.of(upload.place()).admit(permit, upload.place().id());
        if (chunk.offset() != upload.confirmed()) {
            throw new Problem.Refused("upload-offset", chunk.offset(), upload.confirmed());
        }
        long limit = upload.largest(admission);
        if (chunk.length().orElse(0) > limit - upload.confirmed()) {
            throw new Problem.TooLarge("upload-too-long", limit);
        }
        return upload.isComplete()
                ? new ReceiveOutcome.Confirmed(upload)
                : receptions.receive(permit, upload, keyOf(id), chunk, limit);
    }

    @Transactional
    public void terminate(Permit permit, DocumentId id) {
        var upload = own(permit, id);
        if (!store.remove(upload.id())) {
            throw new Problem.Refused("upload-received");
        }
        receptions.end(id);
        ledger.append(Entry.of(permit.actor(), "documents.upload.terminated", "document", id.value())
                .onBehalfOf(permit.organisation().value()));
    }

    private ContentKey keyOf(DocumentId id) {
        return pieces.key(id)
                .map(wrapped -> keys.unwrap(wrapped, id))
                .orElseThrow(() -> new Problem.NotFound("upload"));
    }

    /// Of the own organisation, for those who may hand in anything at all; whether here and now, its place says.
    private Upload own(Permit permit, DocumentId id) {
        if (!permit.allows(Scope.ANSWER_CASES) && !permit.allows(Scope.FILE_CASES)) {
            throw new Problem.NotPermitted(Scope.ANSWER_CASES.oauthName());
        }
        return store.find(id)
                .filter(upload -> upload.organisation().equals(permit.organisation()))
                .orElseThrow(() -> new Problem.NotFound("upload"));
    }
}
