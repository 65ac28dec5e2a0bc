package de.depesche.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at a page as it stands: light and dark, wide and narrow, by axe-core and for its width.
final class Inspection {
    private static final String AXE = source();
    private static final String RUN = """
            async () => (await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              })).violations.flatMap((violation) => violation.nodes.slice(0, 3).map((node) =>
                `${violation.id}: ${violation.help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`))
            """;
    private static final int WIDE = 1280;
    private static final int NARROW = 400;

    private final Page page;
    private final @Nullable Path pictures;
    private final List<String> findings = new ArrayList<>();

    private Inspection(Page page, @Nullable Path pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    /// @param name for the findings and the pictures
    /// @return what is wrong with the page; empty when nothing is
    static List<String> of(Page page, String name) {
        var folder = System.getProperty("depesche.pictures", "");
        var inspection = new Inspection(page, folder.isEmpty() ? null : Path.of(folder));
        for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(WIDE, NARROW)) {
                inspection.look(name, light, width);
            }
        }
        page.setViewportSize(WIDE, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return inspection.findings;
    }

    private void look(String name, ColorScheme light, int width) {
        page.setViewportSize(width, 900);
        // Colours that are still changing would be measured in the middle.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE));
        var about = name + " (" + light.name().toLowerCase(java.util.Locale.ROOT) + ", " + width + "): ";
        int over = (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) {
            findings.add(about + over + " px wider than the window");
        }
        page.evaluate(AXE);
        ((List<?>) page.evaluate(RUN)).forEach(finding -> findings.add(about + finding));
        photograph(name + "-" + width + "-" + light.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void photograph(String name) {
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(pictures.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    private static String source() {
        try (var script = Inspection.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
