package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.web.Handbook.Chapter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandbookPreviewTest {
    private final Handbook handbook = new Handbook();

    @Test
    void everyChapterExistsInBothLanguages() {
        assertThat(handbook.chapters(Locale.UK))
                .extracting(Chapter::name)
                .isNotEmpty()
                .isEqualTo(handbook.chapters(Locale.GERMANY).stream()
                        .map(Chapter::name)
                        .toList());
    }

    @Test
    void thePagesLinkToTheKeyboardChapter() {
        assertThat(handbook.chapter(Locale.GERMANY, "tastatur")).isPresent();
    }

    @Test
    void chaptersCanBeReadAsPages() {
        for (var chapter : handbook.chapters(Locale.GERMANY)) {
            var page = PagePreview.signedOut()
                    .render(
                            "help-" + chapter.name(),
                            "/hilfe/" + chapter.name(),
                            "web/help",
                            Map.of("chapter", chapter, "chapters", handbook.chapters(Locale.GERMANY)));
            assertThat(page).contains("aria-current=\"page\"");
        }
    }
}
