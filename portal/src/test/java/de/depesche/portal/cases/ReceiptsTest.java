package de.depesche.portal.cases;

import static de.depesche.portal.cases.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.LedgerTimeline;
import de.depesche.portal.problems.Problem;
import de.depesche.proof.log.Hash;
import de.depesche.proof.receipt.ReceiptItem;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.ReceiptStatement.Timeliness;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.verification.Check;
import de.depesche.proof.verification.Finding;
import de.depesche.proof.verification.GivenFile;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity", "keys", "ledger"})
class ReceiptsTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {
        @Bean
        @Primary
        DescribedDocuments describedDocuments() {
            return new DescribedDocuments();
        }
    }

    @Autowired
    BeanFactory beans;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptRounds rounds;

    @Autowired
    ReceiptIssuing issuing;

    @Autowired
    ReceiptSealing sealing;

    @Autowired
    ReceiptTrust trust;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    LedgerTimeline timeline;

    @Autowired
    DescribedDocuments documents;

    private CaseWorld world;

    @BeforeEach
    void world() {
        world = CaseWorld.in(beans);
    }

    @AfterEach
    void asItWas() {
        rounds.start();
    }

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
    void aCrashRightBeforeACommitDoublesAndLosesNothing() {
        rounds.stop();
        var file = closedCase("Bericht.pdf");
        var id = only(file).id();

        dyingBeforeTheCommit(() -> assertThat(issuing.next()).isEqualTo(ReceiptStep.DONE));
        assertThat(only(file).state()).isInstanceOf(ReceiptState.Ordered.class);
        assertThat(timeline.of("receipt", id.value())).isEmpty();
        await(issuing::next, step -> step == ReceiptStep.NOTHING);

        dyingBeforeTheCommit(() -> await(sealing::next, step -> step == ReceiptStep.DONE));
        assertThat(only(file).state()).isInstanceOf(ReceiptState.Issued.class);
        await(sealing::next, step -> step == ReceiptStep.DONE);

        assertThat(verify(sealedReceipts(file).getFirst().pdf()).holds()).isTrue();
        assertThat(timeline.of("receipt", id.value())).hasSize(1);
        assertThat(issuing.next()).isEqualTo(ReceiptStep.NOTHING);
        assertThat(sealing.next()).isEqualTo(ReceiptStep.NOTHING);
    }

    @Test
    void aReceiptWaitsForTheHashesOfItsDocuments() {
        var file = world.filed();
        var document = documents.addUnhashed("Bericht.pdf");
        world.attach(file, document, "Bericht.pdf");
        world.close(file);
        assertThat(only(file).state()).isInstanceOf(ReceiptState.Ordered.class);

        documents.hash(document, "Bericht.pdf");

        assertThat(verify(sealedReceipts(file).getFirst().pdf(), given("Bericht.pdf"))
                        .holds())
                .isTrue();
    }

    @Test
    void manyWorkersMakeEachReceiptOnce() throws Exception {
        rounds.stop();
        var files =
                IntStream.range(0, 6).mapToObj(_ -> closedCase("Bericht.pdf")).toList();

        try (var workers = Executors.newFixedThreadPool(6)) {
            for (int worker = 0; worker < 6; worker++) {
                var _ = workers.submit(() -> {
                    await(issuing::next, step -> step == ReceiptStep.NOTHING);
                    files.forEach(file -> await(
                            () -> {
                                sealing.next();
                                return only(file);
                            },
                            receipt -> receipt.state() instanceof ReceiptState.Sealed));
                });
            }
        }

        for (var file : files) {
            assertThat(timeline.of("receipt", only(file).id().value())).hasSize(1);
            assertThat(verify(sealedReceipts(file).getFirst().pdf()).holds()).isTrue();
        }
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

    private CaseFile closedCase(String... names) {
        var file = world.filed();
        List.of(names).forEach(name -> world.attach(file, documents.add(name), name));
        world.answerItems(file);
        world.close(file);
        return file;
    }

    /// All that the work wrote is gone, as after a kill of the portal at the last moment.
    private void dyingBeforeTheCommit(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            work.run();
            transaction.setRollbackOnly();
        });
    }

    private Permit hospital() {
        return world.parties().hospital().clerkPermit();
    }

    private CaseReceipt only(CaseFile file) {
        return receipts.of(hospital(), file.id()).getFirst();
    }

    private List<SealedReceipt> sealedReceipts(CaseFile file) {
        return await(
                        () -> receipts.of(hospital(), file.id()),
                        all -> !all.isEmpty()
                                && all.stream().allMatch(one -> one.state() instanceof ReceiptState.Sealed))
                .stream()
                .map(receipt -> receipts.read(hospital(), receipt.id()))
                .toList();
    }

    private Verification verify(byte[] pdf, GivenFile... files) {
        var anchors = TrustAnchors.parse(trust.anchors().text());
        return Verification.of(pdf, List.of(files), Optional.of(anchors), Instant.now());
    }

    private ReceiptStatement statement(SealedReceipt sealed) {
        return verify(sealed.pdf()).statement().orElseThrow();
    }

    private List<String> fileNames(SealedReceipt sealed) {
        return statement(sealed).files().stream().map(file -> file.fileName()).toList();
    }

    private static GivenFile given(String name) {
        var content = DescribedDocuments.content(name);
        return new GivenFile(name, Hash.sha256(content), content.length);
    }
}
