package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/// Where content lies, in pieces that are written once and never changed. A store knows names and bytes only; what it
/// gets is already encrypted.
interface Blobs {

    /// Nothing is kept until the sink is confirmed.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException here or when it is confirmed
    /// @throws de.depesche.portal.problems.Problem.NoSpace here or at any time until it is confirmed
    BlobSink create(UUID name) throws IOException;

    /// @throws java.nio.file.NoSuchFileException when there is no blob of this name
    SeekableByteChannel open(UUID name) throws IOException;

    /// A blob that is not there is already deleted.
    void delete(UUID name) throws IOException;

    boolean exists(UUID name) throws IOException;

    /// All blobs, also those that were begun and never confirmed. To be closed.
    Stream<StoredBlob> list() throws IOException;

    /// Ends what was begun before that moment and never confirmed, where the store keeps bytes of it that no list
    /// shows.
    default void abandonBegunBefore(Instant when) throws IOException {}

    /// How many bytes more the store can take, as far as it knows.
    long room() throws IOException;
}
