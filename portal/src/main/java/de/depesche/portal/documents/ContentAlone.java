package de.depesche.portal.documents;

import org.springframework.context.annotation.Import;

/// What of this module a command needs that takes contents out of the store or brings them back: no uploads, no
/// checks, and nothing that works in the background.
@Import({
    BlobConfiguration.class,
    PieceStore.class,
    MasterKeyStore.class,
    MasterKeys.class,
    Contents.class,
    ContentHold.class,
    StoredContent.class,
    ContentSample.class
})
final class ContentAlone {}
