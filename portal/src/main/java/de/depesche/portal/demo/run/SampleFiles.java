package de.depesche.portal.demo.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Three invented papers, for runs without files of one's own.
final class SampleFiles {
    private static final List<String> TITLES = List.of("Entlassbrief", "OP-Bericht", "Laborbefunde");

    private SampleFiles() {}

    static List<Path> writtenTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var title : TITLES) {
            write(title, folder.resolve(title + ".pdf"));
        }
        return TITLES.stream().map(title -> folder.resolve(title + ".pdf")).toList();
    }

    private static void write(String title, Path file) throws IOException {
        try (var document = new PDDocument()) {
            for (int number = 1; number <= 3; number++) {
                page(document, title + " – Beispiel, Seite " + number);
            }
            document.save(file.toFile());
        }
    }

    private static void page(PDDocument document, String heading) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 16);
            content.newLineAtOffset(72, 760);
            content.showText(heading);
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(0, -30);
            content.showText("Erfundene Unterlage der Klinik am See. Niemand wurde behandelt.");
            content.endText();
        }
    }
}
