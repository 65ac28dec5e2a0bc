package de.depesche.portal.demo;

import static de.depesche.portal.organisations.OrganisationKind.HOSPITAL;
import static de.depesche.portal.organisations.OrganisationKind.MEDICAL_SERVICE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings documents into the demo world while people already look around in it. What is there already is left as it
/// is, so that another attempt, or a start after a kill, goes on where the last one ended.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoDocuments {
    private static final Logger log = LoggerFactory.getLogger(DemoDocuments.class);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration TO_COME_TO_AN_END = Duration.ofSeconds(10);

    private final DemoCast cast;
    private final DemoAnswers answers;
    private final DemoPickUps pickUps;
    private final Clock clock;
    private final Path ordered;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile @Nullable Thread bringing;

    DemoDocuments(
            DemoCast cast,
            DemoAnswers answers,
            DemoPickUps pickUps,
            Clock clock,
            @Value("${depesche.data}") Path data) {
        this.cast = cast;
        this.answers = answers;
        this.pickUps = pickUps;
        this.clock = clock;
        this.ordered = data.resolve("demo/dokumente-fehlen-noch");
    }

    /// Of a world that is being made. Worlds made otherwise are left alone.
    void order() throws IOException {
        Files.createDirectories(ordered.getParent());
        Files.writeString(ordered, LocalDate.ofInstant(clock.instant(), BERLIN).toString());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (Files.exists(ordered)) {
            bringing = Thread.ofPlatform().name("demo-documents").daemon().start(this::bring);
        }
    }

    /// What is under way comes to its end while everything it needs still works.
    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        ending.countDown();
        var thread = bringing;
        if (thread != null && !thread.join(TO_COME_TO_AN_END)) {
            log.warn("the demo world's documents are still being brought; the next start goes on");
        }
    }

    /// The database or the store may be away for a moment.
    private void bring() {
        var pause = FIRST_PAUSE;
        while (!isEnding() && !isBrought()) {
            rest(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean isBrought() {
        try {
            var plan = DemoPlan.of(
                    cast.known(MEDICAL_SERVICE), cast.known(HOSPITAL), LocalDate.parse(Files.readString(ordered)));
            if (all(plan.before()) && pickUp(plan) && all(plan.after())) {
                Files.delete(ordered);
                log.info("the demo world has its documents");
                return true;
            }
        } catch (IOException | RuntimeException e) {
            log.warn("the demo world's documents are brought later: {}", e.toString());
        }
        return false;
    }

    private boolean isEnding() {
        return ending.getCount() == 0;
    }

    private void rest(Duration pause) {
        try {
            ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.countDown();
        }
    }

    private boolean all(List<DemoPlan.Answer> wanted) throws IOException {
        for (var answer : wanted) {
            if (isEnding()) {
                return false;
            }
            answers.bring(answer);
        }
        return true;
    }

    private boolean pickUp(DemoPlan plan) {
        for (var md : plan.medicalServices()) {
            if (isEnding()) {
                return false;
            }
            pickUps.pickUp(md);
        }
        return true;
    }
}
