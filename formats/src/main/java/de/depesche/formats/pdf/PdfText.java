package de.depesche.formats.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A PDF as its bytes, each a character: enough for its frame and for the metadata, which PDF/A keeps readable.
///
/// @param claim of PDF/A, as the metadata have it
record PdfText(String text, Optional<Claim> claim) {
    private static final int LARGEST_METADATA = 1 << 20;
    private static final int LONGEST_DICTIONARY = 4096;
    private static final int MOST_METADATA = 50;
    private static final Pattern PART = Pattern.compile("pdfaid:part(?:=[\"']|>)\\s*([^\"'<\\s]{1,20})");
    private static final Pattern CONFORMANCE = Pattern.compile("pdfaid:conformance(?:=[\"']|>)\\s*([^\"'<\\s]{1,20})");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:<<|[0-9]{1,10}\\s+[0-9]{1,5}\\s+R)");
    private static final int END = 1024;

    /// @param conformance a letter; empty where there is none, as in PDF/A-4
    record Claim(String part, String conformance) {

        /// As people say it: `1b`, `3u`, `4`.
        String level() {
            return part + conformance.toLowerCase(java.util.Locale.ROOT);
        }
    }

    static PdfText of(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return new PdfText(text, claim(text).or(() -> compressed(text, content)));
    }

    boolean begins() {
        return text.startsWith("%PDF-");
    }

    boolean ends() {
        return text.lastIndexOf("%%EOF") >= Math.max(0, text.length() - END);
    }

    boolean isEncrypted() {
        return ENCRYPTED.matcher(text).find();
    }

    private static Optional<Claim> claim(String text) {
        var part = PART.matcher(text);
        if (!part.find()) {
            return Optional.empty();
        }
        var conformance = CONFORMANCE.matcher(text);
        return Optional.of(new Claim(part.group(1), conformance.find() ? conformance.group(1) : ""));
    }

    /// From PDF/A-2 on the metadata may be compressed.
    private static Optional<Claim> compressed(String text, byte[] content) {
        int at = 0;
        for (int tried = 0; tried < MOST_METADATA; tried++) {
            at = text.indexOf("/Metadata", at);
            if (at < 0) {
                return Optional.empty();
            }
            at += "/Metadata".length();
            int stream = text.indexOf("stream", at);
            if (stream > 0 && stream - at < LONGEST_DICTIONARY) {
                var found = claim(inflated(content, afterLineEnd(text, stream + "stream".length())));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static int afterLineEnd(String text, int at) {
        int next = text.startsWith("\r", at) ? at + 1 : at;
        return text.startsWith("\n", next) ? next + 1 : next;
    }

    private static String inflated(byte[] content, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            int read = 1;
            while (read > 0 && out.size() < LARGEST_METADATA) {
                read = inflater.inflate(buffer);
                out.write(buffer, 0, read);
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
    }

    @Override
    public String toString() {
        return "PdfText[" + claim.map(Claim::level).orElse("–") + ", hidden]";
    }
}
