package de.depesche.journeys;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Files let go over a page, as from the desktop.
final class Dropped {
    private static final String TRANSFER = """
            files => {
              const transfer = new DataTransfer();
              for (const [name, content] of Object.entries(files)) {
                const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
                transfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
              }
              return transfer;
            }
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private Dropped() {}

    /// Small sound papers, each with content of its own.
    static void on(Locator place, List<String> names) {
        on(place, papers(names));
    }

    /// The same on a page that Playwright does not hold.
    static String script(List<String> names) {
        return """
            for (const type of ['dragover', 'drop']) {
              document.querySelector('[data-drop]').dispatchEvent(
                new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: (%s)(%s) }));
            }
            """.formatted(TRANSFER.strip(), JSON.writeValueAsString(encoded(papers(names))));
    }

    private static Map<String, byte[]> papers(List<String> names) {
        var files = new TreeMap<String, byte[]>();
        names.forEach(name -> files.put(name, Requests.paper(name.hashCode(), 2_000)));
        return files;
    }

    private static Map<String, String> encoded(Map<String, byte[]> files) {
        var encoded = new TreeMap<String, String>();
        files.forEach((name, content) ->
                encoded.put(name, new String(Base64.getEncoder().encode(content), StandardCharsets.US_ASCII)));
        return encoded;
    }

    static void on(Locator place, Map<String, byte[]> files) {
        // The page's scripts are there.
        place.page().locator("html[data-ready]").waitFor();
        var transfer = place.page().evaluateHandle(TRANSFER, encoded(files));
        place.dispatchEvent("dragover", Map.of("dataTransfer", transfer));
        place.dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }
}
