package de.depesche.formats.containers;

import java.util.Optional;

/// For files that another program has closed already: they pass through, byte for byte, and nobody looks inside.
///
/// @param name what a person calls the container
/// @param ending of the files, such as `.xkm`
public record OpaqueContainer(String name, String ending) implements SealedFiles {
    /// Files that KBV's Kryptomodul has closed.
    public static final OpaqueContainer XKM = new OpaqueContainer("XKM", ".xkm");

    /// Refuses: an open file must not go out as if it were closed.
    @Override
    public byte[] close(byte[] content) throws ContainerRefused {
        throw new ContainerRefused("this program cannot close " + name + "; have the practice software do it");
    }

    /// Always empty.
    @Override
    public Optional<byte[]> open(byte[] container) {
        return Optional.empty();
    }

    /// Whether a file is closed already, by its name.
    public boolean isClosed(String fileName) {
        return fileName.length() > ending.length()
                && fileName.regionMatches(true, fileName.length() - ending.length(), ending, 0, ending.length());
    }
}
