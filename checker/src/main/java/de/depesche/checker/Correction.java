package de.depesche.checker;

import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.inspection.MechanicalRepair;
import de.depesche.formats.mail.Content;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes a corrected copy of a file, where correcting is mechanical: lengths, charset, line ends, blanks, the
/// checksum. The file itself stays as it is, and so does a copy that is there already.
///
/// @param lines how many lines were put right
record Correction(Content original, Path copy, long lines) {

    /// Keeps no copy where no line differs.
    static Correction of(Content original, FileKind kind, Path copy) throws IOException {
        if (Files.exists(copy)) {
            throw new FileAlreadyExistsException(copy.toString());
        }
        var written = Files.createTempFile(copy.toAbsolutePath().getParent(), ".depesche-", ".part");
        try {
            long lines;
            try (var in = new BufferedInputStream(original.open());
                    var out = new BufferedOutputStream(Files.newOutputStream(written, StandardOpenOption.WRITE))) {
                lines = MechanicalRepair.of(kind, in, out);
            }
            if (lines > 0) {
                Files.move(written, copy);
            }
            return new Correction(original, copy, lines);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
