package de.depesche.formats.json;

import de.depesche.formats.rules.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/// What the beginning of a file tells about it.
///
/// @param file the whole file, this beginning included
record Head(InputStream file, SourceFormat format, Charset charset) {
    private static final int LENGTH = 1 << 16;
    private static final int SHOWN = 4;
    private static final Map<String, String> SIGNATURES = Map.of(
            "25504446", "PDF",
            "504b", "ZIP",
            "7b", "JSON",
            "89504e47", "PNG",
            "ffd8ff", "JPEG",
            "2d2d2d2d2d", "PEM",
            "3082", "CMS",
            "1f8b", "GZIP");

    /// @throws Refusal where the file is none of the formats
    static Head of(InputStream in) throws IOException {
        var bytes = in.readNBytes(LENGTH);
        if (bytes.length == 0) {
            throw Refusal.of("JSON-EMPTY", Where.FILE, Map.of());
        }
        var format = SourceFormats.of(bytes);
        var charset = format.family() == SourceFormat.Family.XML
                ? Charsets.ofXml(bytes)
                : Charsets.ofText(bytes, format.dialect());
        var file = new SequenceInputStream(new ByteArrayInputStream(bytes), in);
        return new Head(file, format, charset);
    }

    static Refusal alien(byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes);
        var found = SIGNATURES.entrySet().stream()
                .filter(signature -> hex.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(hex.substring(0, Math.min(2 * SHOWN, hex.length())));
        return Refusal.of("JSON-ALIEN", Where.FILE, Map.of("found", found));
    }

    /// The bytes as characters, one for one.
    static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    Head in(Charset other) {
        return new Head(file, format, other);
    }

    /// For the families that are held in memory, within bounds.
    byte[] wholeFile() throws IOException {
        var whole = file.readNBytes(JsonFiles.LARGEST + 1);
        if (whole.length > JsonFiles.LARGEST) {
            throw Refusal.of("JSON-LARGE", Where.FILE, Map.of("most", Integer.toString(JsonFiles.LARGEST)));
        }
        return whole;
    }
}
