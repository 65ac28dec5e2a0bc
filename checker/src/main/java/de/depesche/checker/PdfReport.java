package de.depesche.checker;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/// The HTML report as a PDF.
final class PdfReport {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PdfReport() {}

    static void write(String html, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder().withHtmlContent(html, null).withProducer("Depesche");
        // Nothing is fetched, whatever a file name or a finding says.
        builder.useUriResolver((_, _) -> null);
        builder.useFont(() -> font("DejaVuSans.ttf"), "Report", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "Report", BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Oblique.ttf"), "Report", NORMAL, FontStyle.ITALIC, true);
        builder.toStream(out).run();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfReport.class.getResourceAsStream(FONTS + name), name);
    }
}
