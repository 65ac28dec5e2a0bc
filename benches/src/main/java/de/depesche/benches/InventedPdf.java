package de.depesche.benches;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A sound PDF of one page with a picture of noise, a hundred kilobytes; no two are alike.
final class InventedPdf {
    private static final int SIDE = 182;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private InventedPdf() {}

    static byte[] of(long number) {
        var pixels = new byte[SIDE * SIDE * 3];
        new SplittableRandom(number).nextBytes(pixels);
        return new InventedPdf().with(pixels);
    }

    private byte[] with(byte[] pixels) {
        text("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /XObject << /I 5 0 R >> >> >>");
        var content = "q 400 0 0 400 90 200 cm /I Do Q";
        stream("/Length " + content.length(), content.getBytes(StandardCharsets.US_ASCII));
        stream(
                "/Type /XObject /Subtype /Image /Width %1$d /Height %1$d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length %2$d"
                        .formatted(SIDE, pixels.length),
                pixels);
        int table = out.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> text("%010d 00000 n \n".formatted(offset)));
        text("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void object(String body) {
        begin();
        text(body + "\nendobj\n");
    }

    private void stream(String entries, byte[] bytes) {
        begin();
        text("<< " + entries + " >>\nstream\n");
        out.writeBytes(bytes);
        text("\nendstream\nendobj\n");
    }

    private void begin() {
        offsets.add(out.size());
        text(offsets.size() + " 0 obj\n");
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
