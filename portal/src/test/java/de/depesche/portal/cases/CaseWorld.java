package de.depesche.portal.cases;

import de.depesche.portal.TestWorld;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.ItemState.Supplied;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.ReceivedDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The world's parties at work on their cases.
record CaseWorld(BeanFactory beans, TestWorld parties) {

    static CaseWorld in(BeanFactory beans) {
        return new CaseWorld(beans, TestWorld.in(beans));
    }

    /// Due in 2099.
    CaseFile filed() {
        return filed(Optional.empty());
    }

    CaseFile filed(Optional<CaseDeadline.GivenDay> deadline) {
        return filed(deadline, Optional.empty());
    }

    CaseFile filed(Optional<CaseDeadline.GivenDay> deadline, Optional<InsuredPerson> insured) {
        var filing = new CaseFiling(
                parties.hospital().organisation().id(),
                CaseKind.DOCUMENT_REQUEST,
                new CaseFacts(
                        "MD/" + UUID.randomUUID(),
                        "Prüfung der Kodierung",
                        Optional.of("KH-" + UUID.randomUUID()),
                        Optional.of(LocalDate.of(2099, 1, 12)),
                        Optional.of(LocalDate.of(2099, 1, 19)),
                        Optional.of("2022"),
                        LocalDate.of(2099, 2, 9)),
                deadline,
                insured,
                List.of(
                        new NamedPaper("Entlassungsbericht", Optional.empty()),
                        new NamedPaper("Operationsbericht", Optional.empty())));
        return ((Filed) beans.getBean(CaseFilings.class).file(parties.md().clientPermit(), filing)).file();
    }

    /// By the hospital's clerk, sorted into KH-Berichte.
    void attach(CaseFile file, DocumentId document, String name) {
        var place = beans.getBean(CasePlace.class);
        var received = new ReceivedDocument(
                document,
                parties.hospital().clerkPermit(),
                file.id().value(),
                name,
                DescribedDocuments.content(name).length,
                Instant.now(),
                Map.of("category", "hospital-report"));
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> place.received(received));
    }

    void answerItems(CaseFile file) {
        var answers = beans.getBean(ItemAnswers.class);
        var hospital = parties.hospital().clerkPermit();
        answers.answer(hospital, file.id(), 1, new Supplied()).orProblem();
        answers.answer(hospital, file.id(), 2, new NotAvailable("wurde nicht geschrieben"))
                .orProblem();
    }

    void close(CaseFile file) {
        var hospital = parties.hospital().clerkPermit();
        int version = beans.getBean(CaseViews.class).find(hospital, file.id()).version();
        beans.getBean(Closings.class).close(hospital, file.id(), version).orProblem();
    }

    PickUpRun pickUp() {
        var runs = beans.getBean(PickUpRuns.class);
        var md = parties.md().clientPermit();
        return runs.confirm(md, runs.open(md).id());
    }
}
