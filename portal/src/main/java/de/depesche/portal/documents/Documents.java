package de.depesche.portal.documents;

import de.depesche.portal.ledger.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// What other modules ask about documents whose place is theirs.
public interface Documents {

    /// Those that exist, by id. Documents that were deleted keep their description.
    Map<DocumentId, DocumentDescription> describe(Collection<DocumentId> ids);

    /// Those that the checks have accepted, so that the other side may read them.
    Set<DocumentId> acceptedOf(Collection<DocumentId> ids);

    /// Removes key and content, after the caller's transaction has committed. The ledger keeps the hash.
    void delete(Actor by, DocumentId id);
}
