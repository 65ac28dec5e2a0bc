package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From here on the client may forget the bytes: they are on disk and their rows are committed.
@Service
class Confirmations {
    private final UploadStore store;
    private final Places places;
    private final Ledger ledger;
    private final Clock clock;
    private final DocumentSettings settings;
    private final Checks checks;

    Confirmations(
            UploadStore store, Places places, Ledger ledger, Clock clock, DocumentSettings settings, Checks checks) {
        this.store = store;
        this.places = places;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
        this.checks = checks;
    }

    /// @param hash of everything up to the last piece's end, if it is known
    /// @return whether that was the document's last byte
    /// @throws Problem.Refused when another request was faster; nothing was changed then
    @Transactional
    public boolean confirm(Permit permit, Upload upload, List<Piece> pieces, Optional<RunningHash> hash) {
        var now = clock.instant();
        if (!store.advance(upload.id(), pieces, now.plus(settings.unfinishedFor()))) {
            throw new Problem.Refused("upload-overtaken");
        }
        // Another request may have said the length since this one began.
        var known =
                upload.bytes().isPresent() ? upload : store.find(upload.id()).orElse(upload);
        var end = pieces.getLast().end();
        boolean last = known.bytes().isPresent() && known.bytes().getAsLong() == end;
        if (last) {
            complete(permit, known, hash.map(RunningHash::copy).map(RunningHash::hex), now);
        }
        return last;
    }

    /// For an upload whose length was said after its last byte.
    @Transactional
    public void completeIfWhole(Permit permit, Upload upload, Optional<RunningHash> hash) {
        if (upload.bytes().isPresent() && upload.bytes().getAsLong() == upload.confirmed()) {
            complete(permit, upload, hash.map(RunningHash::hex), clock.instant());
        }
    }

    private void complete(Permit permit, Upload upload, Optional<String> sha256, Instant now) {
        if (!store.complete(upload.id(), sha256, now)) {
            throw new Problem.Refused("upload-overtaken");
        }
        var bytes = upload.bytes().orElseThrow();
        places.of(upload.place())
                .received(new ReceivedDocument(
                        upload.id(), permit, upload.place().id(), upload.fileName(), bytes, now, upload.metadata()));
        var entry = Entry.of(
                        permit.actor(),
                        "documents.document.received",
                        "document",
                        upload.id().value())
                .onBehalfOf(permit.organisation().value());
        ledger.append(sha256.map(hash -> entry.withHash("content", hash)).orElse(entry));
        AfterCommit.run(checks::wake);
    }
}
