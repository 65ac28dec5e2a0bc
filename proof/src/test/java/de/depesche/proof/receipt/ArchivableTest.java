package de.depesche.proof.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.verification.World;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ArchivableTest {
    /// ISO 19005-3, level U, also once sealed and with hostile names; judged by veraPDF.
    @Test
    void aSealedReceiptIsPdfA3(@TempDir Path folder) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var world = new World(folder, SampleReceipts.LOG_KEY);
        var files = List.of(SampleReceipts.file(1, "Größe.pdf"), SampleReceipts.file(2, "文\u202e😀\u0000.pdf"));
        var sealed = world.sealed(SampleReceipts.receipt(SampleReceipts.statement(files)));

        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(sealed), PDFAFlavour.PDFA_3_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
    }
}
