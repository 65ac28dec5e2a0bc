package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/// Takes the bytes of one new blob. Closed without having been confirmed, it leaves nothing behind.
interface BlobSink extends WritableByteChannel {

    /// Returns when the blob would survive a power cut.
    void confirm() throws IOException;
}
