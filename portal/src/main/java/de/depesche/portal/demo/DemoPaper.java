package de.depesche.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// An invented paper: a letter of some pages, or the drawing of a curve. Each has its case's number on it, so that no
/// two have the same content.
///
/// @param category code of one of the four; empty when the clerk has not sorted it yet
record DemoPaper(String fileName, String category, int pages) {
    private static final String NOTE =
            "Erfundenes Beispiel. Keine Person, keine Behandlung, keine Einrichtung ist echt.";
    private static final List<String> SENTENCES = List.of(
            "Die Aufnahme erfolgte geplant und in gutem Allgemeinzustand.",
            "Der Verlauf war unauffällig, die Mobilisation gelang am zweiten Tag.",
            "Die Kontrollen ergaben keine Hinweise auf Komplikationen.",
            "Die Medikation wurde wie besprochen fortgeführt.",
            "Die Entlassung erfolgte in die häusliche Umgebung.");

    boolean isImage() {
        return fileName.endsWith(".png");
    }

    byte[] content(String orderNumber) throws IOException {
        return isImage() ? curve(orderNumber) : letter(orderNumber);
    }

    private byte[] letter(String orderNumber) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                addPage(document, orderNumber, page);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private void addPage(PDDocument document, String orderNumber, int number) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setLeading(22);
            content.newLineAtOffset(72, 740);
            line(content, FontName.HELVETICA_BOLD, 18, fileName.substring(0, fileName.lastIndexOf('.')));
            line(content, FontName.HELVETICA, 11, "Vorgang " + orderNumber + ", Seite " + number + " von " + pages);
            line(content, FontName.HELVETICA_OBLIQUE, 9, NOTE);
            line(content, FontName.HELVETICA, 11, "");
            for (var sentence : SENTENCES) {
                line(content, FontName.HELVETICA, 11, sentence);
            }
            content.endText();
        }
    }

    private static void line(PDPageContentStream content, FontName font, int size, String text) throws IOException {
        content.setFont(new PDType1Font(font), size);
        content.showText(text);
        content.newLine();
    }

    private byte[] curve(String orderNumber) throws IOException {
        var image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        try {
            drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, 900, 500);
            drawing.setColor(Color.LIGHT_GRAY);
            for (int line = 0; line <= 10; line++) {
                drawing.drawLine(50, 50 + 40 * line, 850, 50 + 40 * line);
                drawing.drawLine(50 + 80 * line, 50, 50 + 80 * line, 450);
            }
            drawing.setColor(new Color(0x20, 0x43, 0xA8));
            drawing.setStroke(new BasicStroke(3));
            var random = new Random(orderNumber.hashCode());
            int before = 250;
            for (int day = 0; day < 20; day++) {
                int next = Math.clamp(before + random.nextInt(-60, 61), 70, 430);
                drawing.drawLine(50 + 40 * day, before, 90 + 40 * day, next);
                before = next;
            }
        } finally {
            drawing.dispose();
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
