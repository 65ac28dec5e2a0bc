package de.depesche.benches.chaos;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the portal has confirmed, and must be able to show afterwards.
final class Confirmed {
    /// @param sha256 of the bytes that were sent
    record Document(String caseId, String document, String sha256) {}

    private final List<String> filed = new CopyOnWriteArrayList<>();
    private final List<Document> closed = new CopyOnWriteArrayList<>();

    void filed(String caseId) {
        filed.add(caseId);
    }

    void closed(Document document) {
        closed.add(document);
    }

    List<String> filed() {
        return filed;
    }

    List<Document> closed() {
        return closed;
    }
}
