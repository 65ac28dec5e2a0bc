package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.Problem;
import de.depesche.proof.log.Hash;
import de.depesche.proof.receipt.ReceiptItem;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.ReceiptStatement.Timeliness;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.verification.Check;
import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What receipts say, who reads them, and what their check finds.
class ReceiptsTest extends ClosedCases {

    @Test
    void aClosingIsProvenByAReceiptThatAnybodyChecksOffline() {
        var file = closedCase("Bericht Müller.pdf", "Befund.pdf");

        var sealed = sealedReceipts(file).getFirst();
        var verification = verify(sealed.pdf(), given("Bericht Müller.pdf"), given("Befund.pdf"));

        assertThat(verification.findings()).allMatch(Finding.Holds.class::isInstance);
        var statement = verification.statement().orElseThrow();
        assertThat(statement.kind()).isEqualTo(ReceiptStatement.Kind.CLOSING);
        assertThat(statement.timeliness()).isEqualTo(Timeliness.IN_TIME);
        assertThat(statement.closedBy()).contains(ReceiptStatement.ClosedBy.USER);
        assertThat(statement.orderNumber()).isEqualTo(file.facts().orderNumber());
        assertThat(statement.files()).extracting("category").containsOnly("KH-Berichte");
        assertThat(statement.items())
                .extracting(ReceiptItem::state)
                .containsExactly(ReceiptItem.State.SUPPLIED, ReceiptItem.State.NOT_AVAILABLE);
    }

    @Test
    void anAlteredByteIsFound() {
        var pdf = sealedReceipts(closedCase("Bericht.pdf")).getFirst().pdf();

        pdf[pdf.length / 2] ^= 1;

        assertThat(verify(pdf).holds()).isFalse();
    }

    @Test
    void anotherPortalsTrustFileDoesNotTakeIt(@TempDir Path folder) {
        var pdf = sealedReceipts(closedCase("Bericht.pdf")).getFirst().pdf();
        var other = SealKeys.open(folder, "other".toCharArray(), "Anderes Portal", java.time.Clock.systemUTC());
        var stranger = new TrustAnchors("Anderes Portal", trust.anchors().logKeys(), List.of(other.root()), List.of());

        var verification = Verification.of(pdf, List.of(), Optional.of(stranger), Instant.now());

        assertThat(verification.findings())
                .filteredOn(Finding.Broken.class::isInstance)
                .extracting(Finding::check)
                .contains(Check.SEALER);
    }

    @Test
    void pdfsigCallsTheSealValid(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/pdfsig")), "pdfsig is not installed");
        var pdf = Files.write(
                folder.resolve("beleg.pdf"),
                sealedReceipts(closedCase("Bericht.pdf")).getFirst().pdf());

        var process = new ProcessBuilder("/usr/bin/pdfsig", "-nocert", pdf.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("Signature is Valid.");
    }

    @Test
    void whatComesAfterTheClosingHasAReceiptOfItsOwn() {
        var file = closedCase("Bericht.pdf");
        world.attach(file, documents.add("Nachtrag.pdf"), "Nachtrag.pdf");

        var both = sealedReceipts(file);

        assertThat(both)
                .extracting(one -> one.receipt().kind())
                .containsExactly(ReceiptKind.CLOSING, ReceiptKind.LATE_ATTACHMENT);
        assertThat(fileNames(both.getFirst())).containsExactly("Bericht.pdf");
        assertThat(fileNames(both.getLast())).containsExactly("Nachtrag.pdf");
        assertThat(statement(both.getLast()).timeliness()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void aPickUpProvesWhatTheMedicalServiceFetched() {
        var file = closedCase("Bericht.pdf", "Befund.pdf");
        var run = world.pickUp();

        var pickUp = sealedReceipts(file).getLast();

        assertThat(pickUp.receipt().kind()).isEqualTo(ReceiptKind.PICK_UP);
        assertThat(statement(pickUp).runId()).contains(run.id().value().toString());
        assertThat(fileNames(pickUp)).containsExactlyInAnyOrder("Bericht.pdf", "Befund.pdf");
    }

    @Test
    void bothSidesReadTheReceiptAndNobodyElse() {
        var file = closedCase("Bericht.pdf");
        var sealed = sealedReceipts(file).getFirst();
        var parties = world.parties();

        assertThat(receipts.read(parties.md().clerkPermit(), sealed.receipt().id())
                        .pdf())
                .isEqualTo(sealed.pdf());
        for (var stranger :
                List.of(parties.otherHospital().clerkPermit(), parties.otherMd().clientPermit())) {
            assertThatThrownBy(() -> receipts.of(stranger, file.id())).isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> receipts.find(stranger, sealed.receipt().id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> receipts.read(stranger, sealed.receipt().id()))
                    .isInstanceOf(Problem.NotFound.class);
        }
    }

    @Test
    void theFileNameIsSafeAndTheHashIsThatOfTheFile() {
        var sealed = sealedReceipts(closedCase("Bericht.pdf")).getFirst();

        assertThat(sealed.fileName()).matches("Beleg-MD-[0-9a-f-]+-closing-[0-9a-f]{8}\\.pdf");
        assertThat(((ReceiptState.Sealed) sealed.receipt().state()).sha256())
                .isEqualTo(Hash.sha256(sealed.pdf()).hex());
    }

    private ReceiptStatement statement(SealedReceipt sealed) {
        return verify(sealed.pdf()).statement().orElseThrow();
    }

    private List<String> fileNames(SealedReceipt sealed) {
        return statement(sealed).files().stream().map(file -> file.fileName()).toList();
    }
}
