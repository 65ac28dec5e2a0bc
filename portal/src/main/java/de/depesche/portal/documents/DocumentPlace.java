package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import java.util.UUID;

/// Where documents can be put: the border between the carrying of bytes, which is ours, and what the bytes are for,
/// which another module knows. `cases` provides the place `case`.
public interface DocumentPlace {

    /// The name by which uploads name this kind of place in their metadata, such as `case`.
    String kind();

    /// Asked when an upload begins and again for each of its chunks.
    ///
    /// @throws de.depesche.portal.problems.Problem when the actor may not put documents there (now)
    Admission admit(Permit permit, UUID place);

    /// Told in the transaction that confirms the last byte: from here on the document is in its place.
    void received(ReceivedDocument document);

    /// Takes its turn with whatever else changes the place, until the transaction ends. Called before the checks
    /// decide: of two equal files only one gets in, and nobody closes the place in between.
    void lock(UUID place);

    /// Asked when somebody wants to read a document that lies in this place.
    ///
    /// @throws de.depesche.portal.problems.Problem when the actor may not see the place
    void requireSight(Permit permit, UUID place, DocumentId document);
}
