package de.depesche.formats.containers;

import java.util.Optional;

/// Puts a file into the closed container that the receiver wants, and takes it out again. KBV's Kryptomodul is called
/// through an implementation of this port that its licensee provides.
public interface SealedFiles {

    /// What a person calls the container, such as `XKM`; a container for tests says so here.
    String name();

    /// The ending that the container adds to a file's name, such as `.xkm`; may be empty.
    String ending();

    /// @throws ContainerRefused where it cannot be closed
    byte[] close(byte[] content) throws ContainerRefused;

    /// Empty where this implementation cannot look inside: the container stays closed and travels as it is.
    ///
    /// @throws ContainerRefused where it is damaged or not of this kind
    Optional<byte[]> open(byte[] container) throws ContainerRefused;
}
