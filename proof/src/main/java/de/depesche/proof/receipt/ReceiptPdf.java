package de.depesche.proof.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import de.depesche.proof.seal.TimestampAuthority;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Makes the PDF of a receipt, laid out as PDF/A-3 with the twin embedded; not sealed yet.
public final class ReceiptPdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final byte[] SANS = resource(FONTS + "DejaVuSans.ttf");
    private static final byte[] SANS_BOLD = resource(FONTS + "DejaVuSans-Bold.ttf");
    private static final byte[] MONO = resource(FONTS + "DejaVuSansMono.ttf");
    private static final String CSS = new String(resource("receipt.css"), StandardCharsets.UTF_8);
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReceiptPdf() {}

    /// @param authority the one that will stamp the seal; the page names it
    /// @param sealedAt now: where it is well after the act, the page says "nachträglich"
    public static byte[] render(Receipt receipt, TimestampAuthority authority, Instant sealedAt) {
        var note = new ReceiptPage.SealNote(sealedAt, authority.name(), authority.standing());
        var html = new ReceiptPage(receipt, note).document(CSS);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(html, null)
                .withProducer("Depesche")
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(SRGB)
                .toStream(out);
        builder.useFont(() -> new ByteArrayInputStream(SANS), "Receipt", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(SANS_BOLD), "Receipt", BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(MONO), "Receipt Mono", NORMAL, FontStyle.NORMAL, true);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (var pdf = renderer.createPDFKeepOpen()) {
                TwinAttachment.attach(pdf, receipt.twin(), sealedAt);
                pdf.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a receipt could not be laid out", e);
        }
    }

    private static byte[] resource(String name) {
        try (var in = ReceiptPdf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("missing in the program: " + name, e);
        }
    }
}
