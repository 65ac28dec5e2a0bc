package de.depesche.formats.inspection;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.mail.MailPart;
import java.io.IOException;
import java.util.Locale;

/// A part of a parcel with what it is.
record Attached(MailPart part, String name, FileKind kind) {

    static Attached of(MailPart part) throws IOException {
        var name = part.fileName().orElse("").strip();
        try (var in = part.open()) {
            var kind = Recognition.of(in.readNBytes(Recognition.NEEDED));
            return new Attached(part, name, kind == FileKind.UNKNOWN && isSealed(name) ? FileKind.SEALED : kind);
        }
    }

    boolean isCompanion() {
        return name.equalsIgnoreCase(CompanionFile.FILE_NAME) || kind == FileKind.COMPANION;
    }

    boolean isEmpty() throws IOException {
        try (var in = part.open()) {
            return in.read() < 0;
        }
    }

    private static boolean isSealed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xkm");
    }
}
