package de.depesche.portal.documents;

import java.util.Set;

/// What a place takes.
///
/// @param endings allowed file name endings, lower case, without the dot
/// @param largestBytes of one file
public record Admission(Set<String> endings, long largestBytes) {
    public Admission {
        endings = Set.copyOf(endings);
    }
}
