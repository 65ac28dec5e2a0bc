package de.depesche.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Videos in a case.
@ExtendWith(OneStage.class)
class VideoJourney {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]+)-[0-9]+/([0-9]+)");
    private static final int THERE = MovingPicture.SECONDS * 4 / 5;
    /// A browser that has loaded all of it jumps without asking.
    private static final int SLOW = 2_000_000;

    @Test
    void aVideoPlaysInTheBrowserAndJumpsWhereSomebodyWantsToLook(Stage stage) throws IOException {
        var page = stage.pageOf("anna.see");
        page.navigate(stage.newCase("Klinik am See"));
        var film = Files.write(stage.folder().resolve("Schluckversuch.mp4"), MovingPicture.filmedIn(page));
        page.locator("#dateien").setInputFiles(film);
        var link =
                page.locator(".document__name a").filter(new Locator.FilterOptions().setHasText("Schluckversuch.mp4"));
        assertThat(link).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(page.locator(".check--checking"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        Connection.of(page).slowDownloads(SLOW);
        var reached = furthest(page);
        page.navigate(link.getAttribute("href"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

        var video = page.locator("video");
        // Its page runs no scripts, so nothing here may wait inside it.
        video.evaluate("video => { video.muted = true; void video.play(); }");
        Await.that("the video plays", SOON, () -> number(video, "currentTime") > 0);
        Assertions.assertThat(number(video, "duration")).isEqualTo(MovingPicture.SECONDS);
        video.evaluate("(video, second) => { video.pause(); video.currentTime = second; }", THERE);

        Await.that(
                "the wanted moment is shown",
                SOON,
                () -> video.evaluate("video => !video.seeking && video.readyState >= 2")
                        .equals(true));
        Assertions.assertThat(number(video, "currentTime")).isEqualTo(THERE);
        Assertions.assertThat(reached)
                .as("the last part that was asked for begins behind so many percent")
                .hasValueGreaterThanOrEqualTo(75);
        page.close();
    }

    /// Of all parts (206) that are sent from now on: the one that begins last, in percent of the file.
    private static AtomicLong furthest(Page page) {
        var furthest = new AtomicLong();
        page.onResponse(answer -> {
            var range = RANGE.matcher(String.valueOf(answer.headers().get("content-range")));
            if (answer.status() == 206 && range.matches()) {
                long percent = 100 * Long.parseLong(range.group(1)) / Long.parseLong(range.group(2));
                furthest.accumulateAndGet(percent, Math::max);
            }
        });
        return furthest;
    }

    private static double number(Locator video, String property) {
        return ((Number) video.evaluate("(video, property) => video[property]", property)).doubleValue();
    }
}
