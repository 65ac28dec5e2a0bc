package de.depesche.portal.notifications;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.formats.identifiers.Kvnr;
import de.depesche.portal.TestWorld;
import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.cases.CaseFacts;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseFiling;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.CaseFilings;
import de.depesche.portal.cases.CaseKind;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.InsuredPerson;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.DocumentPlace;
import de.depesche.portal.documents.ReceivedDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What tests of notifications do in the invented world. Each secret text is a marker that no mail, row or log may
/// ever hold.
record Clinic(BeanFactory beans, TestWorld world, Clock clock) {
    static final String NAME = "Zwiebelfisch, Gundula";
    static final String KVNR = "A123456780";
    static final String SUBJECT = "Betreffmarke Kniegelenk";
    static final String FILE_NAME = "dateimarke-befund.pdf";
    static final List<String> MARKERS = List.of("Zwiebelfisch", KVNR, "Betreffmarke", "dateimarke");

    static Clinic in(BeanFactory beans) {
        return new Clinic(beans, TestWorld.in(beans), beans.getBean(Clock.class));
    }

    LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }

    CaseFile request(String orderNumber, int daysLeft) {
        var facts = new CaseFacts(
                orderNumber,
                SUBJECT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                today().minusDays(30));
        var filing = new CaseFiling(
                world.hospital().organisation().id(),
                CaseKind.DOCUMENT_REQUEST,
                facts,
                Optional.of(new GivenDay(today().plusDays(daysLeft), true)),
                Optional.of(new InsuredPerson(NAME, Optional.of(new Kvnr(KVNR)), Optional.empty())),
                List.of(new NamedPaper("Entlassungsbericht", Optional.empty())));
        return ((Filed) beans.getBean(CaseFilings.class).file(world.md().clientPermit(), filing)).file();
    }

    /// As the last byte of an upload does it: the case is the uploader's from then on.
    DocumentId upload(CaseFile file) {
        var id = new DocumentId(UUID.randomUUID());
        inTransaction(() -> cases().received(new ReceivedDocument(
                id,
                world.hospital().clerkPermit(),
                file.id().value(),
                FILE_NAME,
                7,
                clock.instant(),
                Map.of("category", "chart"))));
        return id;
    }

    private DocumentPlace cases() {
        return beans.getBeanProvider(DocumentPlace.class).stream()
                .filter(place -> place.kind().equals("case"))
                .findFirst()
                .orElseThrow();
    }

    /// So that hospitals of earlier tests have nothing to be told of.
    /// The portal's own rounds read these tables meanwhile, and a deadlock may end one of the two.
    static void forgetAll(JdbcClient db) {
        for (int turn = 1; ; turn++) {
            try {
                truncate(db);
                return;
            } catch (PessimisticLockingFailureException e) {
                if (turn == 20) {
                    throw e;
                }
            }
        }
    }

    private static void truncate(JdbcClient db) {
        db.sql("truncate notifications.mail, notifications.reminder, notifications.happening, notifications.alert")
                .update();
        db.sql("truncate cases.case_file cascade").update();
    }

    void inTransaction(Runnable act) {
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> act.run());
    }
}
