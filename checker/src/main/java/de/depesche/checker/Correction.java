package de.depesche.checker;

import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.inspection.MechanicalRepair;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes a corrected copy beside a file, where correcting is mechanical: lengths, charset, line ends, blanks, the
/// checksum. The file itself stays as it is, and so does a copy that is there already.
///
/// @param lines how many lines were put right
record Correction(Path original, Path copy, long lines) {

    /// Keeps no copy where no line differs.
    static Correction of(Path original, FileKind kind) throws IOException {
        var copy = beside(original);
        if (Files.exists(copy)) {
            throw new FileAlreadyExistsException(copy.toString());
        }
        var written = Files.createTempFile(copy.toAbsolutePath().getParent(), ".depesche-", ".part");
        try {
            long lines;
            try (var in = new BufferedInputStream(Files.newInputStream(original));
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

    /// `Labor.ldt` becomes `Labor.korrigiert.ldt`.
    private static Path beside(Path original) {
        var name = original.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return original.resolveSibling(
                dot < 1 ? name + ".korrigiert" : name.substring(0, dot) + ".korrigiert" + name.substring(dot));
    }
}
