package de.depesche.portal.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.cases.web.ReceiptCheckView.Line;
import de.depesche.portal.web.PagePreview;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptCheckPreviewTest {

    @Test
    void theFormAsksForTheReceiptAndTheFiles() {
        assertThat(page("receipt-check", Map.of())).contains("name=\"beleg\"", "name=\"pruefsummen\"");
        assertThat(page("receipt-check-fault", Map.of("fault", "receipts.check.fault.missing")))
                .contains("Wählen Sie einen Beleg aus");
        assertThat(page(
                        "receipt-check-checksum",
                        Map.of("checksumFault", "receipts.check.fault.checksum", "typed", "<b>abc")))
                .contains("&lt;b&gt;abc", "64 Zeichen");
    }

    @Test
    void eachFindingSaysWhatHolds() {
        var holds = new ReceiptCheckView(
                true,
                "MD-2026-00104",
                InventedSheets.MORNING,
                List.of(
                        new Line("Siegel", "holds", "Das Siegel ist unverletzt und stammt von diesem Portal."),
                        new Line("Übrige Dateien", "unchecked", "Der Beleg nennt 3 weitere Dateien.")));

        assertThat(page("receipt-check-holds", Map.of("check", holds)))
                .contains("Der Beleg gilt", "MD-2026-00104", "nicht geprüft");
    }

    @Test
    void aForgedReceiptIsNotToBeReliedOn() {
        var broken = new ReceiptCheckView(
                false,
                null,
                null,
                List.of(new Line("Prüfsumme", "broken", "Die Datei ist nicht so, wie sie ausgestellt wurde.")));

        assertThat(page("receipt-check-broken", Map.of("check", broken))).contains("Verlassen Sie sich nicht");
    }

    private static String page(String name, Map<String, ?> model) {
        return PagePreview.signedOut().render(name, "/belegpruefung", "cases/receipt-check", model);
    }
}
