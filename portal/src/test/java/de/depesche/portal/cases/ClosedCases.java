package de.depesche.portal.cases;

import static de.depesche.portal.Patience.await;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.LedgerTimeline;
import de.depesche.proof.log.Hash;
import de.depesche.proof.verification.GivenFile;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/// A hospital that closes cases, with documents whose contents stand in their names.
@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity", "keys", "ledger"})
@Import(ClosedCases.Surroundings.class)
class ClosedCases {
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

    CaseWorld world;

    @BeforeEach
    void world() {
        world = CaseWorld.in(beans);
    }

    @AfterEach
    void asItWas() {
        rounds.start();
    }

    CaseFile closedCase(String... names) {
        var file = world.filed();
        List.of(names).forEach(name -> world.attach(file, documents.add(name), name));
        world.answerItems(file);
        world.close(file);
        return file;
    }

    Permit hospital() {
        return world.parties().hospital().clerkPermit();
    }

    CaseReceipt only(CaseFile file) {
        return receipts.of(hospital(), file.id()).getFirst();
    }

    List<SealedReceipt> sealedReceipts(CaseFile file) {
        return await(
                        () -> receipts.of(hospital(), file.id()),
                        all -> !all.isEmpty()
                                && all.stream().allMatch(one -> one.state() instanceof ReceiptState.Sealed))
                .stream()
                .map(receipt -> receipts.read(hospital(), receipt.id()))
                .toList();
    }

    Verification verify(byte[] pdf, GivenFile... files) {
        var anchors = TrustAnchors.parse(trust.anchors().text());
        return Verification.of(pdf, List.of(files), Optional.of(anchors), Instant.now());
    }

    static GivenFile given(String name) {
        var content = DescribedDocuments.content(name);
        return new GivenFile(name, Hash.sha256(content), content.length);
    }
}
