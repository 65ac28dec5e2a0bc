package de.depesche.portal.documents;

import de.depesche.portal.problems.Problem;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What name and length already tell; each refusal names its cause and what would be taken.
final class Refusals {
    private static final double MEGABYTE = 1_000_000;

    private Refusals() {}

    static void requireAdmitted(Admission admission, NewUpload wanted) {
        var ending = wanted.fileName().ending();
        if (!admission.endings().contains(ending)) {
            var allowed =
                    admission.endings().stream().sorted().map(e -> "." + e).collect(Collectors.joining(" "));
            throw ending.isEmpty()
                    ? new Problem.Invalid("filename", "file-without-ending", allowed)
                    : new Problem.Invalid("filename", "file-type-not-taken", "." + ending, allowed);
        }
        requireLength(admission, wanted.bytes());
    }

    static void requireLength(Admission admission, OptionalLong bytes) {
        if (bytes.isEmpty()) {
            return;
        }
        if (bytes.getAsLong() <= 0) {
            throw new Problem.Invalid("Upload-Length", "file-empty");
        }
        if (bytes.getAsLong() > admission.largestBytes()) {
            throw new Problem.TooLarge(
                    "file-too-large", bytes.getAsLong() / MEGABYTE, admission.largestBytes() / MEGABYTE);
        }
    }
}
