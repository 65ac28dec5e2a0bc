package de.depesche.portal.documents;

import java.util.Set;

/// What a place takes.
///
/// @param endings allowed file name endings, lower case, without the dot
/// @param largestBytes of one file
/// @param unscannable what becomes of files that the scanner cannot look into
public record Admission(Set<String> endings, long largestBytes, Unscannable unscannable) {
    public Admission {
        endings = Set.copyOf(endings);
    }

    public Admission(Set<String> endings, long largestBytes) {
        this(endings, largestBytes, Unscannable.HOLD);
    }
}
