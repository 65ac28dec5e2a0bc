package de.depesche.portal.documents;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/// @param offset where the client says that these bytes belong
/// @param length of the body, if the client said it
public record Chunk(long offset, OptionalLong length, Optional<ExpectedChecksum> checksum, InputStream body) {}
