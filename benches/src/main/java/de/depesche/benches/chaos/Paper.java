package de.depesche.benches.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// A PDF with one empty page and as many remarks as it takes.
final class Paper {
    private Paper() {}

    static byte[] of(long seed, int size) {
        var text = new StringBuilder("""
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
                """);
        var random = new Random(seed);
        while (text.length() < size) {
            text.append("% ").append(Long.toHexString(random.nextLong())).append('\n');
        }
        int table = text.length();
        var objects = List.of("1 0 obj", "2 0 obj", "3 0 obj");
        text.append("xref\n0 4\n0000000000 65535 f \n");
        objects.forEach(object -> text.append("%010d 00000 n \n".formatted(text.indexOf(object))));
        text.append("trailer <</Size 4/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
