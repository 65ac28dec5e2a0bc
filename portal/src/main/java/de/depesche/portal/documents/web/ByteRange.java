package de.depesche.portal.documents.web;

import java.util.Optional;
import java.util.regex.Pattern;

/// One range of a content (RFC 9110 §14). Several ranges in one request are answered with the whole content, which
/// the standard allows.
record ByteRange(long start, long end) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// What to answer to a `Range` header.
    sealed interface Wanted {
        record Whole() implements Wanted {}

        record Part(ByteRange range) implements Wanted {}

        record Unsatisfiable() implements Wanted {}
    }

    static Wanted parse(Optional<String> header, long length) {
        var match = ONE.matcher(header.orElse(""));
        if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
            return new Wanted.Whole();
        }
        long start = match.group(1).isEmpty()
                ? Math.max(0, length - Long.parseLong(match.group(2)))
                : Long.parseLong(match.group(1));
        long end = match.group(1).isEmpty() || match.group(2).isEmpty()
                ? length
                : Math.min(length, Long.parseLong(match.group(2)) + 1);
        return start >= end ? new Wanted.Unsatisfiable() : new Wanted.Part(new ByteRange(start, end));
    }

    long length() {
        return end - start;
    }

    String contentRange(long whole) {
        return "bytes " + start + "-" + (end - 1) + "/" + whole;
    }
}
