package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestBrowser;
import de.depesche.portal.cases.ItemState.Missing;
import de.depesche.portal.cases.ItemState.NotAvailable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What clerks type about a case, and how they hand it over.
class AnswersOnPagesTest extends CasesOverHttp {
    @Autowired
    CaseViews views;

    @Autowired
    Notes notes;

    private TestBrowser browser;
    private CaseFile file;

    @BeforeEach
    void aCase() {
        file = world.filed();
        browser = new TestBrowser(port);
        browser.signIn(world.parties().hospital().clerk());
        browser.get(page(file));
    }

    @Test
    void aStatementMayBeBrokenIntoLines() {
        answer(Map.of("angabe", "not-available", "erklaerung", "Nicht geschrieben:\r\n\tambulanter Eingriff"));

        assertThat(firstItem()).isEqualTo(new NotAvailable("Nicht geschrieben: ambulanter Eingriff"));
    }

    @Test
    void whoGivesNoStatementIsAskedForItWhereItBelongs() {
        answer(Map.of("angabe", "not-available", "erklaerung", " "));

        assertThat(browser.get(page(file)).body())
                .contains("Schreiben Sie dazu, warum es diese Unterlage nicht gibt.")
                .containsOnlyOnce("aria-invalid=\"true\"")
                .containsPattern("<details class=\"item__answer\" open");
        assertThat(firstItem()).isEqualTo(new Missing());
    }

    @Test
    void aNoteIsAsLongAsTheBrowserCounts() {
        var lines = "Zeile 1\r\n".repeat(500);

        browser.post(page(file) + "/notizen", Map.of("text", " "));
        assertThat(browser.get(page(file)).body()).contains("Die Notiz ist leer.");
        browser.post(page(file) + "/notizen", Map.of("text", lines));

        assertThat(notes.of(world.parties().hospital().clerkPermit(), file.id()))
                .extracting(Note::text)
                .containsExactly(lines.replace("\r", "").strip());
    }

    @Test
    void theMedicalServiceIsOfferedNoNotes() {
        var md = new TestBrowser(port);
        md.signIn(world.parties().md().clerk());

        assertThat(md.get(page(file)).body())
                .contains(file.facts().orderNumber())
                .doesNotContain("/notizen");
    }

    @Test
    void whatIsMissingIsNotHandedOverAsideFromItsOwnPage() {
        var other = world.filed();
        browser.post(
                "/vorgaenge/abschluesse",
                Map.of("vorgang", pick(file) + "," + pick(other), "zurueck", "/vorgaenge?sortierung=due"));

        assertThat(browser.get("/vorgaenge").body())
                .contains("Geänderte Vorgänge: 0.")
                .contains("Nicht geändert: " + file.facts().orderNumber() + ", "
                        + other.facts().orderNumber() + ".");
        var step = browser.send(
                "POST",
                page(file) + "/abschluss",
                "version=" + now().version(),
                request -> browser.withToken(request)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-One-Of-Many", "true"));
        assertThat(step.statusCode()).isEqualTo(409);
        assertThat(step.body()).contains("fehlen noch Unterlagen");
        assertThat(now().state().isOpen()).isTrue();
    }

    @Test
    void whoMeansToCloseWithGapsSaysSo() {
        var version = String.valueOf(now().version());

        var refused = browser.post(page(file) + "/abschluss", Map.of("version", version));
        assertThat(refused.headers().firstValue("Location")).contains(page(file) + "/abschluss");
        assertThat(browser.get(page(file) + "/abschluss").body())
                .contains("Es fehlen noch Unterlagen oder Dokumente", "name=\"luecken\"");
        assertThat(now().state().isOpen()).isTrue();

        browser.post(page(file) + "/abschluss", Map.of("version", version, "luecken", "true"));
        assertThat(now().state().isOpen()).isFalse();
    }

    private void answer(Map<String, String> fields) {
        assertThat(browser.post(page(file) + "/unterlagen/1/angabe", fields).statusCode())
                .isEqualTo(302);
    }

    private ItemState firstItem() {
        return views.withoutPerson(world.parties().hospital().clerkPermit(), file.id())
                .items()
                .getFirst()
                .state();
    }

    private CaseFile now() {
        return views.find(world.parties().hospital().clerkPermit(), file.id());
    }

    private static String pick(CaseFile picked) {
        return picked.id().value() + "@" + picked.version() + "@";
    }

    private static String page(CaseFile shown) {
        return "/vorgaenge/" + shown.id().value();
    }
}
