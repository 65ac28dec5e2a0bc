package de.depesche.portal.backup;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.TwinAttachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;

/// A signed head of the log that somebody kept elsewhere: as a note (with the lines of witnesses, if there are any), or
/// in a receipt, as PDF or as the JSON in it.
record KnownCheckpoint(Path file, SignedCheckpoint signed) {

    /// @throws Refused where the file holds none that this log signed
    static KnownCheckpoint read(Path file, LogVerifier key) {
        try {
            var signed = find(Files.readAllBytes(file));
            if (!signed.isSignedBy(key)) {
                throw new Refused("no-checkpoint", file);
            }
            return new KnownCheckpoint(file, signed);
        } catch (IOException | Malformed e) {
            throw new Refused("no-checkpoint", file);
        }
    }

    private static SignedCheckpoint find(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF")) {
            try (var pdf = Loader.loadPDF(bytes)) {
                return ofReceipt(TwinAttachment.find(pdf).orElseThrow(() -> new Malformed("no receipt")));
            }
        }
        return text.startsWith("{") ? ofReceipt(bytes) : SignedCheckpoint.parse(text);
    }

    private static SignedCheckpoint ofReceipt(byte[] twin) {
        return Receipt.parse(twin).proof().checkpoint();
    }

    long size() {
        return signed.checkpoint().size();
    }
}
