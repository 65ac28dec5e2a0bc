package de.depesche.portal.demo;

import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty portal before it says that it is ready. All of it is one transaction: a start that is killed in the
/// middle leaves nothing half-made, and the next one begins anew.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoWorld implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);

    private final Organisations organisations;
    private final DemoCast cast;
    private final DemoCases cases;
    private final DemoAccess access;
    private final DemoDocuments documents;
    private final JdbcClient db;
    private final TransactionTemplate together;

    DemoWorld(
            Organisations organisations,
            DemoCast cast,
            DemoCases cases,
            DemoAccess access,
            DemoDocuments documents,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.cast = cast;
        this.cases = cases;
        this.access = access;
        this.documents = documents;
        this.db = db;
        this.together = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isEmpty()) {
            together.executeWithoutResult(status -> makeAlone());
        }
    }

    /// Of nodes that start together one makes it; the others wait and find it there.
    private void makeAlone() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('demo world', 0))")
                .query((row, number) -> true)
                .single();
        if (isEmpty()) {
            make();
        }
    }

    private boolean isEmpty() {
        return organisations.all(OrganisationKind.MEDICAL_SERVICE).isEmpty()
                && organisations.all(OrganisationKind.HOSPITAL).isEmpty();
    }

    private void make() {
        var parties = cast.enter();
        int made = cases.make(parties);
        try {
            access.write(parties);
            documents.order();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.info("made a demo world of {} organisations and {} cases", parties.size(), made);
    }
}
