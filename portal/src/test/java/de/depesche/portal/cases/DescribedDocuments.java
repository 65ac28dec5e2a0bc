package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentDescription;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.DocumentStatus;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.ledger.Actor;
import de.depesche.proof.log.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Documents whose content is their name, without the store of contents behind them.
final class DescribedDocuments implements Documents {
    private final Map<DocumentId, DocumentDescription> known = new ConcurrentHashMap<>();
    private final Set<DocumentId> unchecked = ConcurrentHashMap.newKeySet();

    static byte[] content(String fileName) {
        return ("content of " + fileName).getBytes(StandardCharsets.UTF_8);
    }

    DocumentId add(String fileName) {
        var id = new DocumentId(UUID.randomUUID());
        known.put(
                id,
                description(
                        id, fileName, Optional.of(Hash.sha256(content(fileName)).hex())));
        return id;
    }

    DocumentId addUnhashed(String fileName) {
        var id = new DocumentId(UUID.randomUUID());
        known.put(id, description(id, fileName, Optional.empty()));
        return id;
    }

    DocumentId addUnchecked(String fileName) {
        var id = addUnhashed(fileName);
        unchecked.add(id);
        return id;
    }

    void accept(DocumentId id, String fileName) {
        unchecked.remove(id);
        hash(id, fileName);
    }

    void hash(DocumentId id, String fileName) {
        known.put(
                id,
                description(
                        id, fileName, Optional.of(Hash.sha256(content(fileName)).hex())));
    }

    private static DocumentDescription description(DocumentId id, String fileName, Optional<String> sha256) {
        return new DocumentDescription(
                id,
                fileName,
                content(fileName).length,
                sha256,
                Optional.of("application/pdf"),
                Optional.of(3),
                Instant.now(),
                DocumentStatus.ACCEPTED,
                Optional.empty());
    }

    @Override
    public Map<DocumentId, DocumentDescription> describe(Collection<DocumentId> ids) {
        return known.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<DocumentId> acceptedOf(Collection<DocumentId> ids) {
        var accepted = new HashSet<>(describe(ids).keySet());
        accepted.removeAll(unchecked);
        return accepted;
    }

    @Override
    public void delete(Actor by, DocumentId id) {
        // the description stays
    }
}
