package de.depesche.portal.notifications;

import static de.depesche.portal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.tracing.Traces;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class StoppingNodeTest extends MailedClinic {

    /// A mail server that takes its time: each letter waits until it may go.
    private static final class SlowCarrier implements Carrier {
        private final CountDownLatch first = new CountDownLatch(1);
        private final Semaphore may = new Semaphore(0);

        @Override
        public Session session() {
            return Session.getInstance(new Properties());
        }

        @Override
        public void carry(UUID id, MimeLetter letter) throws IOException {
            first.countDown();
            try {
                may.acquire();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void aNodeThatStopsFinishesTheMailItIsAtAndTakesNoOther() throws Exception {
        clinic.request("MD-11", 3);
        reminders.round();
        var server = new SlowCarrier();
        var rounds = rounds(server);
        rounds.start();
        server.first.await();

        var stopping = Thread.ofVirtual().start(rounds::stop);
        await(() -> !rounds.isRunning());
        server.may.release(2);
        stopping.join();

        assertThat(server.may.availablePermits()).as("one of two went out").isOne();
        assertThat(store.waiting(clock.instant()).mails()).isOne();
    }

    private NotificationRounds rounds(Carrier carrier) {
        var slow = new Postman(
                store,
                beans.getBean(Memberships.class),
                beans.getBean(Materials.class),
                preferences,
                beans.getBean(Letters.class),
                carrier,
                beans.getBean(MailSettings.class),
                beans.getBean(Traces.class),
                clock);
        return new NotificationRounds(
                beans.getBean(NotificationSettings.class),
                reminders,
                alerts,
                slow,
                store,
                beans.getBean(HappeningStore.class),
                beans.getBean(ReminderStore.class),
                clock);
    }
}
