package de.depesche.portal.documents;

import java.time.Instant;
import java.util.Optional;

/// @param fileName cleaned for display, at most 255 characters; never a path
/// @param sha256 lower-case hex; missing until it is known, which may be after a crash a moment later
/// @param mediaType as the content itself says; known once checked
/// @param pages of a PDF
/// @param refusal why it was refused: a code whose text stands under `documents.refusal.<code>`
public record DocumentDescription(
        DocumentId id,
        String fileName,
        long bytes,
        Optional<String> sha256,
        Optional<String> mediaType,
        Optional<Integer> pages,
        Instant receivedAt,
        DocumentStatus status,
        Optional<String> refusal) {}
