package de.depesche.formats.json;

import de.depesche.formats.rules.Finding;

/// How a conversion ended.
public sealed interface Conversion {

    /// @param format of the file, on either way
    record Done(SourceFormat format) implements Conversion {}

    /// @param finding what stands in the way, where, and what to do about it
    record Refused(Finding finding) implements Conversion {}
}
