package de.depesche.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.log.Hash;
import de.depesche.proof.log.InclusionProof;
import de.depesche.proof.log.LogKey;
import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.ReceiptProof;
import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.seal.BuiltInTimestamps;
import de.depesche.proof.seal.Forgeries;
import de.depesche.proof.seal.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Each forgery is made as well as the forger can, with the checksum set right, and must be found all the same.
@TestInstance(Lifecycle.PER_CLASS)
class ForgeryTest {
    private final World world;
    private final World stranger;
    private final Receipt receipt;
    private final byte[] sealed;

    ForgeryTest(@TempDir Path folder) throws Exception {
        world = new World(folder.resolve("portal"), SampleReceipts.LOG_KEY);
        stranger = new World(folder.resolve("stranger"), LogKey.generate("stranger.example.org/ledger"));
        receipt = world.receipt(2);
        sealed = world.sealed(receipt);
    }

    static List<Check> broken(Verification verification) {
        return verification.findings().stream()
                .filter(Finding.Broken.class::isInstance)
                .map(Finding::check)
                .toList();
    }

    private static byte[] flipped(byte[] file, int at) {
        var altered = file.clone();
        altered[at] ^= 1;
        return altered;
    }

    @FunctionalInterface
    private interface Change {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] appended(byte[] file, Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(file)) {
            change.on(pdf);
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
        }
        return Forgeries.withRightChecksum(out.toByteArray());
    }

    private static void write(PDDocument pdf, PDPage page) throws IOException {
        try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 20);
            content.newLineAtOffset(100, 500);
            content.showText("ALLES BEZAHLT");
            content.endText();
        }
    }

    @Test
    void contentAppendedToAPageIsFound() throws IOException {
        var forged = appended(sealed, pdf -> {
            var page = pdf.getPage(0);
            write(pdf, page);
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(broken(world.verified(forged))).contains(Check.NOTHING_APPENDED, Check.SEAL);
    }

    @Test
    void anAppendedPageIsFound() throws IOException {
        var forged = appended(sealed, pdf -> {
            pdf.addPage(new PDPage());
            pdf.getPages().getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(broken(world.verified(forged))).contains(Check.NOTHING_APPENDED);
    }

    @Test
    void anotherCatalogIsFound() throws IOException {
        var forged =
                appended(sealed, pdf -> pdf.getDocumentCatalog().getCOSObject().setString(COSName.LANG, "en"));

        assertThat(broken(world.verified(forged))).contains(Check.NOTHING_APPENDED);
    }

    @Test
    void anotherTwinBehindTheSealIsFound() throws IOException {
        var other = world.receipt(1).twin();
        var forged = appended(sealed, pdf -> exchangeTwin(pdf, other));

        var verification = world.verified(forged);

        assertThat(broken(verification)).contains(Check.NOTHING_APPENDED);
        assertThat(verification.statement()).contains(receipt.statement());
    }

    static void exchangeTwin(PDDocument pdf, byte[] twin) throws IOException {
        var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        var stream = Objects.requireNonNull(files.get(Receipt.TWIN_NAME))
                .getEmbeddedFile()
                .getCOSObject();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ByteArrayInputStream(twin).transferTo(out);
        }
        stream.setNeedToBeUpdated(true);
    }

    @Test
    void pagesThatSayOtherThanTheirTwinAreFound() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(world.rendered(receipt))) {
            exchangeTwin(pdf, world.receipt(1).twin());
            pdf.save(out);
        }

        assertThat(broken(world.verified(world.seal.seal(out.toByteArray())))).containsExactly(Check.PAGE);
    }

    private byte[] sealedWith(ReceiptProof proof) throws Exception {
        return world.sealed(new Receipt(receipt.statement(), proof));
    }

    @Test
    void aStatementThatTheLogDoesNotKnowIsFound() throws Exception {
        var forged = world.sealed(new Receipt(world.receipt(1).statement(), receipt.proof()));

        assertThat(broken(world.verified(forged))).containsExactly(Check.COMMITMENT);
    }

    @Test
    void theProofOfAnotherLeafIsFound() throws Exception {
        var proof = receipt.proof();
        var path = proof.inclusion().path().reversed();
        var forged = new ReceiptProof(
                proof.entry(), new InclusionProof(5, 11, path), proof.checkpoint(), proof.logKey(), proof.salt());

        assertThat(broken(world.verified(sealedWith(forged)))).containsExactly(Check.INCLUSION);
    }

    @Test
    void theHeadOfAnotherLogIsFound() throws Exception {
        var elsewhere = SampleReceipts.receipt(receipt.statement(), stranger.logKey);

        assertThat(broken(world.verified(world.sealed(elsewhere)))).containsExactly(Check.CHECKPOINT);
    }

    @Test
    void aHeadOfTheSameNameUnderAnotherKeyIsFoundWithoutTrustToo() throws Exception {
        var proof = receipt.proof();
        var other = LogKey.generate(proof.logKey().name())
                .sign(11, proof.checkpoint().checkpoint().root());
        var forged =
                sealedWith(new ReceiptProof(proof.entry(), proof.inclusion(), other, proof.logKey(), proof.salt()));

        assertThat(broken(Verification.of(forged, List.of(), Optional.empty(), World.NOW)))
                .containsExactly(Check.CHECKPOINT);
    }

    @Test
    void theSealOfAnotherAuthorityIsFoundByWhoHasTheTrustFile() throws Exception {
        var forged = stranger.seal.seal(world.rendered(receipt));

        assertThat(broken(world.verified(forged))).contains(Check.SEALER);
        assertThat(Verification.of(forged, List.of(), Optional.empty(), World.NOW)
                        .holds())
                .isTrue();
    }

    @Test
    void whoIsTrustedForTimestampsMayNotSeal() throws Exception {
        var forged = stranger.seal.seal(world.rendered(receipt));
        var trust = new TrustAnchors(
                "Portal Musterland",
                List.of(world.logKey.verifier()),
                List.of(world.keys.root()),
                List.of(stranger.keys.root()));

        assertThat(broken(Verification.of(forged, List.of(), Optional.of(trust), World.NOW)))
                .contains(Check.SEALER);
    }

    @Test
    void aSealWithoutTimestampIsFound() throws Exception {
        var weak = Forgeries.sealedWeakly(world.rendered(receipt), world.keys);

        assertThat(broken(world.verified(weak))).contains(Check.SEAL, Check.TIMESTAMP);
    }

    @Test
    void aTimestampOfAnUnknownAuthorityIsFound() throws Exception {
        var forged = new Seal(world.keys, new BuiltInTimestamps(stranger.keys)).seal(world.rendered(receipt));

        assertThat(broken(world.verified(forged))).contains(Check.TIMESTAMP);
    }

    @Test
    void aSecondSealIsFound() throws Exception {
        var twice = stranger.seal.seal(sealed);

        assertThat(broken(world.verified(Forgeries.withRightChecksum(twice)))).contains(Check.SEAL);
    }

    @Test
    void anAlteredFileIsFoundByItsHash() {
        var given = new GivenFile("OP-Bericht Größe 1.pdf", Hash.sha256(flipped(SampleReceipts.content(1), 3)), 17);

        assertThat(broken(world.verified(sealed, given))).containsExactly(Check.GIVEN_FILE);
    }
}
