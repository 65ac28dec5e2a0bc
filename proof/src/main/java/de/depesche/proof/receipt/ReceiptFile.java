package de.depesche.proof.receipt;

import de.depesche.proof.log.Hash;
import java.time.Instant;
import java.util.OptionalInt;

/// One file of a receipt.
///
/// @param documentId the portal's id of it
/// @param fileName as it was given, whatever characters it has, up to 10,000; lone surrogates become U+FFFD
/// @param sha256 of the content
/// @param sizeBytes length of the content, from 0
/// @param mediaType such as `application/pdf`
/// @param category German standard name, such as `KH-Berichte`
/// @param pages number of pages, where that means something
/// @param receivedAt when its last byte was safely stored
/// @param late whether it came after the deadline's end, or counts as late
/// @param check result of the check for malware
public record ReceiptFile(
        String documentId,
        String fileName,
        Hash sha256,
        long sizeBytes,
        String mediaType,
        String category,
        OptionalInt pages,
        Instant receivedAt,
        boolean late,
        Check check) {

    private static final int LONGEST_NAME = 10_000;

    public enum Check {
        /// scanned, nothing found
        CLEAN,
        /// larger or otherwise beyond what the scanner reads
        NOT_SCANNABLE,
        /// waiting for the scanner
        PENDING,
        /// no scanner is set up
        NOT_SCANNED
    }

    public ReceiptFile {
        documentId = Texts.id("documentId", documentId);
        fileName = Texts.wellFormed(fileName);
        if (fileName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("fileName: at most 10,000 characters");
        }
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("sizeBytes: below 0");
        }
        mediaType = Texts.line("mediaType", mediaType);
        category = Texts.line("category", category);
        if (pages.isPresent() && pages.getAsInt() < 0) {
            throw new IllegalArgumentException("pages: below 0");
        }
        receivedAt = Texts.micros(receivedAt);
    }
}
