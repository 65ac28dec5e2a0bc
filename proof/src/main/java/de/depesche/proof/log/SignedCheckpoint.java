package de.depesche.proof.log;

import de.depesche.proof.canonical.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A checkpoint with its signature lines, as C2SP signed-note lays them out. Lines of other keys (witnesses) are kept
/// and ignored; the text counts only after [#isSignedBy].
public final class SignedCheckpoint {
    private static final String SIGNATURE = "— ";
    private static final int LONGEST_NOTE = 64 * 1024;
    private static final int MOST_SIGNATURES = 64;

    /// @param value base64 of key id (4 bytes) and signature
    private record Line(String name, String value) {
        byte[] keyId() {
            return Arrays.copyOf(decoded(), 4);
        }

        byte[] signature() {
            return Arrays.copyOfRange(decoded(), 4, decoded().length);
        }

        byte[] decoded() {
            return Base64.getDecoder().decode(value);
        }
    }

    private final Checkpoint checkpoint;
    private final String note;
    private final List<Line> lines;

    private SignedCheckpoint(Checkpoint checkpoint, String note, List<Line> lines) {
        this.checkpoint = checkpoint;
        this.note = note;
        this.lines = lines;
    }

    static SignedCheckpoint of(Checkpoint checkpoint, LogVerifier key, byte[] signature) {
        var value = Base64.getEncoder().encodeToString(LogVerifier.concatenated(key.keyId(), signature));
        return parse(checkpoint.text() + "\n" + SIGNATURE + key.name() + " " + value + "\n");
    }

    /// @throws Malformed not a note (longer than 64 KiB, more than 64 signatures, none, other characters or layout)
    public static SignedCheckpoint parse(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new Malformed("checkpoint: longer than 64 KiB");
        }
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("checkpoint: control character");
        }
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new Malformed("checkpoint: no signature after an empty line");
        }
        var signatures = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (signatures.length > MOST_SIGNATURES) {
            throw new Malformed("checkpoint: more than 64 signatures");
        }
        var checkpoint = Checkpoint.parse(note.substring(0, end + 1));
        return new SignedCheckpoint(
                checkpoint,
                note,
                Arrays.stream(signatures).map(SignedCheckpoint::line).toList());
    }

    private static Line line(String line) {
        var parts =
                line.startsWith(SIGNATURE) ? line.substring(SIGNATURE.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new Malformed("checkpoint: not a signature line");
        }
        try {
            LogVerifier.requireName(parts[0]);
            var read = new Line(parts[0], parts[1]);
            if (read.decoded().length < 5) {
                throw new Malformed("checkpoint: signature too short");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new Malformed("checkpoint: unreadable signature line", e);
        }
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /// The whole note, as it is stored and handed out.
    public String note() {
        return note;
    }

    /// Whether this key made the checkpoint: it is named as its origin, and of the lines with the key's name and id
    /// there is one, and all are genuine.
    public boolean isSignedBy(LogVerifier key) {
        var text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        var own = lines.stream()
                .filter(line -> line.name().equals(key.name()) && Arrays.equals(line.keyId(), key.keyId()))
                .toList();
        return checkpoint.origin().equals(key.name())
                && !own.isEmpty()
                && own.stream().allMatch(line -> key.verifies(text, line.signature()));
    }

    @Override
    public String toString() {
        return note;
    }
}
