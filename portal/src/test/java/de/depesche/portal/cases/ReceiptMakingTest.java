package de.depesche.portal.cases;

import static de.depesche.portal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.documents.DocumentRefused;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Receipts are made once, whatever dies or races.
class ReceiptMakingTest extends ClosedCases {

    @Test
    void aCrashRightBeforeACommitDoublesAndLosesNothing() {
        rounds.stop();
        var file = closedCase("Bericht.pdf");
        var id = only(file).id();

        dyingBeforeTheCommit(() -> await(issuing::next, step -> step == ReceiptStep.DONE));
        assertThat(only(file).state()).isInstanceOf(ReceiptState.Ordered.class);
        assertThat(timeline.of("receipt", id.value())).isEmpty();
        await(issuing::next, step -> step == ReceiptStep.NOTHING);

        dyingBeforeTheCommit(() -> await(sealing::next, step -> step == ReceiptStep.DONE));
        assertThat(only(file).state()).isInstanceOf(ReceiptState.Issued.class);
        await(sealing::next, step -> step == ReceiptStep.DONE);

        assertThat(verify(sealedReceipts(file).getFirst().pdf()).holds()).isTrue();
        assertThat(timeline.of("receipt", id.value())).hasSize(1);
        // Receipts of other tests may wait here for hashes that never come.
        assertThat(issuing.next()).isNotEqualTo(ReceiptStep.DONE);
        assertThat(sealing.next()).isNotEqualTo(ReceiptStep.DONE);
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
    void noReceiptWaitsForADocumentThatIsRefusedBeforeItsHashIsKnown() {
        var file = closedCase("Bericht.pdf");
        sealedReceipts(file);
        var late = documents.addUnhashed("Nachtrag.pdf");
        world.attach(file, late, "Nachtrag.pdf");
        assertThat(receipts.of(hospital(), file.id())).hasSize(2);

        var refused = new DocumentRefused(late, CasePlace.KIND, file.id().value());
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> beans.getBean(CheckedDocuments.class).on(refused));

        assertThat(sealedReceipts(file)).hasSize(1);
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

    /// All that the work wrote is gone, as after a kill of the portal at the last moment.
    private void dyingBeforeTheCommit(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            work.run();
            transaction.setRollbackOnly();
        });
    }
}
