package de.depesche.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Invented document requests and papers.
final class Requests {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Requests() {}

    /// @return the id of the new case
    static String file(StockClient md, String hospitalIk) throws IOException {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return md.post(
                        "/api/v1/cases",
                        Map.of(
                                "orderNumber",
                                "BSP-%d-%04d".formatted(today.getYear(), NUMBER.incrementAndGet()),
                                "kind",
                                "document-request",
                                "hospitalIk",
                                hospitalIk,
                                "subject",
                                "Prüfung der Hauptdiagnose",
                                "admission",
                                today.minusDays(60).toString(),
                                "insuredPerson",
                                Map.of("name", "Erika Mustermann"),
                                "items",
                                List.of(Map.of("title", "Entlassbrief"))))
                .path("id")
                .asString();
    }

    /// Or of the demo world, whose numbers have a digit more.
    static boolean isOurs(String orderNumber) {
        return orderNumber.matches("BSP-\\d{4}-\\d{4}");
    }

    /// A PDF of about the given size whose bytes are its own.
    static byte[] paper(long seed, int padding) {
        var text = new StringBuilder("""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
            """);
        var random = new Random(seed);
        while (text.length() < padding) {
            text.append("% ").append(Long.toHexString(random.nextLong())).append('\n');
        }
        var offsets = List.of(text.indexOf("1 0 obj"), text.indexOf("2 0 obj"), text.indexOf("3 0 obj"));
        int table = text.length();
        text.append("xref\n0 4\n0000000000 65535 f \n");
        offsets.forEach(offset -> text.append("%010d 00000 n %n".formatted(offset)));
        text.append("trailer <</Size 4/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
