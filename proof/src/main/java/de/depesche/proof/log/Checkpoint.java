package de.depesche.proof.log;

import de.depesche.proof.canonical.Malformed;
import java.util.Base64;
import java.util.regex.Pattern;

/// A log's head at one size, in the text of C2SP tlog-checkpoint: three lines, each ended by a newline.
///
/// @param origin which log: its key's name, see [LogVerifier]
/// @param size number of leaves, from 0
/// @param root the tree head at that size
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        LogVerifier.requireName(origin);
        if (size < 0) {
            throw new IllegalArgumentException("size below 0: " + size);
        }
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /// Extension lines are refused: we write none, and what a reader skips could mislead him.
    ///
    /// @throws Malformed not exactly the three lines
    static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new Malformed("checkpoint: three lines are expected (origin, size, root hash)");
        }
        if (!DECIMAL.matcher(lines[1]).matches()) {
            throw new Malformed("checkpoint: the second line is not a size");
        }
        try {
            var checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), root(lines[2]));
            if (checkpoint.text().equals(text)) {
                return checkpoint;
            }
            throw new Malformed("checkpoint: another spelling of the same head");
        } catch (IllegalArgumentException e) {
            throw new Malformed("checkpoint: " + e.getMessage(), e);
        }
    }

    private static Hash root(String base64) {
        return Hash.of(Base64.getDecoder().decode(base64));
    }
}
