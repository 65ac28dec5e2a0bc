package de.depesche.formats.mail;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read as often as needed, so that a large file need not be held.
@FunctionalInterface
public interface Content {
    /// The caller closes the stream.
    InputStream open() throws IOException;
}
