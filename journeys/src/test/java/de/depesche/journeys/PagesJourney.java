package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every page in every state: nothing that keeps somebody out, nothing that scrolls sideways, no complaint of the
/// browser.
@ExtendWith(OneStage.class)
class PagesJourney {
    private final List<String> findings = new ArrayList<>();

    @Test
    void whatEverybodySees(Stage stage) {
        try (var visitor = stage.visitor()) {
            var page = visitor.newPage();
            look(page, Map.of("anmeldung", "/anmeldung", "beleg-pruefen", "/belegpruefung", "hilfe", "/hilfe"));
            look(page, Map.of("signin-english", "/anmeldung?sprache=en"));
            page.navigate("/hilfe?sprache=de");
            for (var chapter : page.locator(".handbook a[href^='/hilfe/'], nav a[href^='/hilfe/']")
                    .all()) {
                assertThat(page.request().get(chapter.getAttribute("href")).status())
                        .isEqualTo(200);
            }
            page.navigate("/anmeldung");
            page.locator("#username").fill("niemand");
            page.locator("#password").fill("falsch");
            page.locator("#code").fill("123456");
            page.keyboard().press("Enter");
            page.locator("#failure").waitFor();
            look(page, "anmeldung-abgelehnt");
            refusedReceipt(page);
        }
        nothingFound(stage);
    }

    private void refusedReceipt(Page page) {
        page.navigate("/belegpruefung");
        Dropped.on(page.locator("[data-receipt-check]"), Map.of("Beleg.pdf", Requests.paper(4, 500)));
        page.locator("[data-receipt-check] button[type=submit]").click();
        page.locator("#verdict-title").waitFor();
        look(page, "beleg-gilt-nicht");
        page.navigate("/swagger-ui.html");
        page.locator(".opblock").first().waitFor();
    }

    @Test
    void whatAHospitalsClerkSees(Stage stage) {
        var page = stage.pageOf("anna.see");
        look(
                page,
                new TreeMap<>(Map.of(
                        "ueberblick", "/",
                        "liste", "/vorgaenge",
                        "liste-leer", "/vorgaenge?suche=gibtesnicht",
                        "liste-gefiltert", "/vorgaenge?status=new&status=closed&art=document-request",
                        "sitzungen", "/sitzungen",
                        "benachrichtigungen", "/benachrichtigungen",
                        "neuigkeiten", "/neuigkeiten",
                        "postfach", "/postfach",
                        "nicht-gefunden", "/vorgaenge/" + UUID.randomUUID(),
                        "ueberblick-english", "/?sprache=en")));
        page.navigate("/?sprache=de");
        for (var state : List.of("new", "in-progress", "closed", "picked-up", "acknowledged")) {
            first(page, "/vorgaenge?art=document-request&status=" + state);
            look(page, "vorgang-" + state);
        }
        first(page, "/vorgaenge?art=notice");
        look(page, "information");
        first(page, "/vorgaenge?art=document-request&status=in-progress");
        look(page, Map.of("abschluss", page.url() + "/abschluss"));
        page.navigate("/postfach");
        page.locator("main td a").first().click();
        look(page, "mail");
        page.close();
        nothingFound(stage);
    }

    @Test
    void whatStandsInTheWay(Stage stage) throws IOException, SQLException {
        var anna = stage.pageOf("anna.see");
        anna.navigate("/vorgaenge");
        anna.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-depesche-form"));
        anna.locator(".site-tools summary").click();
        anna.locator(".site-tools button").first().click();
        assertThat(anna.locator(".problem__status").innerText()).isEqualTo("403");
        look(anna, "verboten");
        anna.locator(".problem .kern-btn--primary").click();
        assertThat(anna.locator("h1").innerText()).as("from there it goes on").isEqualTo("Vorgänge");
        refusedFile(stage, anna);
        anna.close();
        firstPassword(stage);
        nothingFound(stage);
    }

    /// By the plain form, as browsers without scripts send it.
    private void refusedFile(Stage stage, Page page) {
        page.navigate(stage.newCase("Klinik am See"));
        page.locator("#dateien").evaluate("""
                input => {
                  const chosen = new DataTransfer();
                  chosen.items.add(new File(['kein PDF'], 'Notizen.txt'));
                  input.files = chosen.files;
                  input.form.submit();
                }""");
        page.locator(".kern-alert--danger[data-focus]").waitFor();
        look(page, "dateien-abgelehnt");
    }

    private void firstPassword(Stage stage) throws IOException, SQLException {
        var norbert = stage.accounts().person("admin.nachbarland");
        stage.portal()
                .execute("update identity.person set one_time_password = true where user_name = '%s'"
                        .formatted(norbert.userName()));
        try (var visitor = stage.visitor()) {
            var page = visitor.newPage();
            SignIn.with(page, norbert, norbert.code());
            look(page, "erstes-passwort");
            choosePassword(page, "12345678");
            page.locator("#password-fault").waitFor();
            look(page, "erstes-passwort-abgelehnt");
            choosePassword(page, "drei Boote vor dem Wehr");
            page.waitForURL("**/");
        }
    }

    private static void choosePassword(Page page, String password) {
        page.locator("#password").fill(password);
        page.locator("#repeated").fill(password);
        page.locator("main button[type=submit]").click();
    }

    @Test
    void whatTheMedicalServiceSees(Stage stage) {
        var page = stage.pageOf("admin.musterland");
        look(page, Map.of("md-ueberblick", "/", "md-liste", "/vorgaenge?status=new&status=closed"));
        first(page, "/vorgaenge?status=closed");
        look(page, "md-vorgang");
        page.close();
        nothingFound(stage);
    }

    private static void first(Page page, String list) {
        page.navigate(list);
        page.navigate(page.locator("table.lines tbody a").first().getAttribute("href"));
        page.locator(".case__head").waitFor();
    }

    private void look(Page page, Map<String, String> addresses) {
        addresses.forEach((name, address) -> {
            Response answer = page.navigate(address);
            assertThat(answer.status()).as(address).isLessThan(500);
            look(page, name);
        });
    }

    private void look(Page page, String name) {
        findings.addAll(Inspection.of(page, name));
    }

    private void nothingFound(Stage stage) {
        assertThat(findings).isEmpty();
        assertThat(stage.complaints()).isEmpty();
    }
}
