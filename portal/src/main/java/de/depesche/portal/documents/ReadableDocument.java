package de.depesche.portal.documents;

import java.io.InputStream;

/// A document that may be read, and its decrypted content. To be closed.
public final class ReadableDocument implements AutoCloseable {
    private final DocumentDescription description;
    private final Content content;

    ReadableDocument(DocumentDescription description, Content content) {
        this.description = description;
        this.content = content;
    }

    public DocumentDescription description() {
        return description;
    }

    /// Whoever reads gets the right bytes or an error.
    public InputStream from(long start) {
        return content.from(start);
    }

    @Override
    public void close() {
        content.close();
    }
}
