package de.depesche.portal.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Files made by code: sound ones, and the beginnings of those formats that need no more to be known.
final class Samples {
    private Samples() {}

    static byte[] pdf(int pages) {
        return pdf(document -> {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    /// About 100 kB of drawing.
    static byte[] largerPdf() {
        return pdf(document -> {
            var page = new PDPage();
            document.addPage(page);
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                for (int i = 0; i < 4500; i++) {
                    content.moveTo(i % 500, i % 700);
                    content.lineTo(i % 300 + 1, i % 400 + 1);
                }
                content.stroke();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static byte[] lockedPdf(String password) {
        return pdf(document -> {
            document.addPage(new PDPage());
            try {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] pdf(Consumer<PDDocument> fill) {
        var made = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            fill.accept(document);
            document.save(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made.toByteArray();
    }

    /// Objects by number from 1 on, as they stand in the file; the first is the catalogue.
    static byte[] rawPdf(String... objects) {
        var text = new StringBuilder("%PDF-1.7\n");
        int[] starts = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            starts[i] = text.length();
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        Arrays.stream(starts).forEach(start -> text.append("%010d 00000 n \n".formatted(start)));
        text.append("trailer\n<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return latin(text.toString());
    }

    static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(hex("89504e470d0a1a0a"));
        chunk(out, "IHDR", hex("%08x%08x0802000000".formatted(width, height)));
        chunk(out, "IDAT", deflated(new byte[64]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var crc = new CRC32();
        crc.update(latin(name));
        crc.update(data);
        out.writeBytes(hex("%08x".formatted(data.length)));
        out.writeBytes(latin(name));
        out.writeBytes(data);
        out.writeBytes(hex("%08x".formatted((int) crc.getValue())));
    }

    static byte[] gif(int width, int height) {
        return join(
                latin("GIF89a"),
                hex("%02x%02x%02x%02x".formatted(width & 255, width >> 8, height & 255, height >> 8)),
                hex("8000000000000000ffffff2c00000000010001000002024401003b"));
    }

    static byte[] jpeg(int width, int height) {
        return join(
                hex("ffd8ffe000104a46494600010100000100010000"),
                hex("ffc0001108%04x%04x03011100021101031101".formatted(height, width)),
                hex("ffda000c03010002110311003f00"),
                new byte[64],
                hex("ffd9"));
    }

    static byte[] deflated(byte[] content) {
        var made = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(made, new Deflater(9))) {
            deflating.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made.toByteArray();
    }

    static byte[] stream(String dictionary, byte[] content) {
        return join(
                latin("<<" + dictionary + "/Length " + content.length + ">>\nstream\n"), content, latin("\nendstream"));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static byte[] padded(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, Math.max(bytes.length, length));
    }
}
