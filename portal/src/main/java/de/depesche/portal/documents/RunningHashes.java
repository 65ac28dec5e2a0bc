package de.depesche.portal.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The hashes of unfinished uploads up to their confirmed byte, so that the last byte gives the whole hash at once.
/// Kept in memory: one that is lost by a crash, or stands on another node, is computed again by the check.
@Component
class RunningHashes {
    private static final int MOST = 10_000;

    private record Kept(long offset, RunningHash hash) {}

    private final Map<DocumentId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Kept> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<RunningHash> upTo(DocumentId id, long offset) {
        if (offset == 0) {
            return Optional.of(RunningHash.begin());
        }
        var found = kept.get(id);
        return found != null && found.offset() == offset
                ? Optional.of(found.hash().copy())
                : Optional.empty();
    }

    synchronized void keep(DocumentId id, long offset, RunningHash hash) {
        kept.put(id, new Kept(offset, hash));
    }

    synchronized void forget(DocumentId id) {
        kept.remove(id);
    }
}
